/** From a read document to a draft: facts, tasks, targets and obligations, each with its span and a confidence. */
package vn.dondoc.knowledge.extract;
