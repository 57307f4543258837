/** The database: a cluster of our own where none is given, the connection pool and the migrations. */
package vn.dondoc.knowledge.postgres;
