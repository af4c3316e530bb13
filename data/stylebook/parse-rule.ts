// Parses one rule from its YAML file and tries its own examples: a rule that fails them is not used.
import type { TriedExample } from '../schema/index.ts'
import { compileRule } from './compile-rule.ts'
import { readRuleFile, ruleName } from './read-rule-file.ts'
import type { StyleRule } from './style-rule.ts'
import type { StylebookFile, StylebookProblem } from './stylebook-file.ts'
import { tryExamples } from './try-rule.ts'

/** The rule, or why it is not used. */
export function parseRule(file: StylebookFile, accepted: readonly RegExp[]): StyleRule | StylebookProblem {
  const { path } = file
  const read = readRuleFile(file)
  if ('detail' in read) return read
  try {
    const rule = compileRule(ruleName(path), read, accepted)
    const failed = tryExamples(rule, read).find(({ isKept }) => !isKept)
    return failed ? { path, detail: failureOf(failed) } : rule
  } catch (error) {
    if (error instanceof SyntaxError) return { path, detail: error.message }
    throw error
  }
}

function failureOf({ text, to, hits, becomes }: TriedExample): string {
  if (to === null) return `example “${text}” should be left alone`
  return hits.length === 0 ? `example “${text}” is not found` : `example “${text}” becomes “${becomes}”, not “${to}”`
}
