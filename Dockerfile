# Đôn Đốc as a container: built with Maven on JDK 25, run on a JRE 25 by a user that is not root.
# The database is a container of its own (docker-compose.yml); /data holds what is derived and the local token.

FROM maven:3-eclipse-temurin-25 AS build
WORKDIR /build
COPY pom.xml ./
COPY index index
COPY knowledge knowledge
COPY bot bot
COPY bench bench
RUN --mount=type=cache,target=/root/.m2 mvn -B -q -DskipTests package
# Libraries change seldom and the program often: each in a layer of its own. Extracted it also starts faster.
RUN java -Djarmode=tools -jar bot/target/dondoc.jar extract --layers --destination layers

FROM eclipse-temurin:25-jre
# Scanned pages are read by tesseract with its Vietnamese model.
RUN apt-get update && apt-get install -y --no-install-recommends tesseract-ocr tesseract-ocr-vie && rm -rf /var/lib/apt/lists/*
RUN useradd --system --uid 10001 --user-group --home-dir /data --shell /usr/sbin/nologin dondoc \
    && install -d -o dondoc -g dondoc -m 0700 /data
WORKDIR /app
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/spring-boot-loader/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
USER dondoc
VOLUME /data
EXPOSE 8080
STOPSIGNAL SIGTERM
# The heap is set from outside with JDK_JAVA_OPTIONS, for example -Xmx768m.
ENTRYPOINT ["java", "-XX:+UseSerialGC", "--add-modules", "jdk.incubator.vector", "--enable-native-access=ALL-UNNAMED", \
    "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8", \
    "-jar", "/app/dondoc.jar", "serve", "--data", "/data"]
