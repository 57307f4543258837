/** Vietnamese text itself: folding, syllables, abbreviations. The lowest floor. */
package vn.dondoc.index.text;
