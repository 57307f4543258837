/**
 * Pages as geometry: words with boxes and ruling lines become paragraphs and tables with cells. Knows neither PDF nor
 * images, so that both feed it. All lengths are points (1/72 inch), the origin is the page's upper left corner, y grows
 * downwards.
 */
@org.jspecify.annotations.NullMarked
package vn.dondoc.knowledge.document.page;
