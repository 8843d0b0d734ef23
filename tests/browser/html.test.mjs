// Every page is valid HTML by html-validate's standard rules. Each rule left out has its reason.
import assert from "node:assert/strict";
import test from "node:test";
import { HtmlValidate } from "html-validate";
import { pages, read } from "./site.mjs";

const validator = new HtmlValidate({
  root: true,
  extends: ["html-validate:standard"],
  rules: {
    "no-trailing-whitespace": "off",  // Lines of preformatted text are the report's own.
    "long-title": "off",              // A search engine's taste, not HTML.
    "wcag/h32": "off",                // Speaks of forms without a button; ours has one.
    "doctype-style": "off",           // <!DOCTYPE html> is as valid as <!doctype html>.
    "prefer-native-element": "off",   // role=region on what scrolls: axe asks for a focusable region.
    "no-redundant-role": "off",
  },
});

test("every page is valid HTML", async () => {
  const faults = [];
  for (const page of pages) {
    const report = await validator.validateString(read(page), page);
    for (const result of report.results) {
      for (const { line, column, ruleId, message } of result.messages) {
        faults.push(`${page}:${line}:${column} ${ruleId}: ${message}`);
      }
    }
  }
  assert.deepEqual(faults.slice(0, 20), []);
});
