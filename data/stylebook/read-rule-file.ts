// The content of a rule file, or why it cannot be used.
import { parseYaml } from './parse-yaml.ts'
import { type RuleFile, ruleFileSchema, UNSUPPORTED } from './style-rule-file.ts'
import type { StylebookFile, StylebookProblem } from './stylebook-file.ts'

/** Parses a rule file. Unsupported kinds of rules and keys are named. */
export function readRuleFile({ path, text }: StylebookFile): RuleFile | StylebookProblem {
  const parsed = parseYaml(text)
  if ('detail' in parsed) return { path, detail: parsed.detail }
  const kind = (parsed.value as { readonly extends?: unknown } | null)?.extends
  if (typeof kind === 'string' && UNSUPPORTED.has(kind)) return { path, detail: `“extends: ${kind}” is not supported` }
  const read = ruleFileSchema.safeParse(parsed.value)
  return read.success ? read.data : { path, detail: read.error.issues.map(issueText).join('; ') }
}

function issueText({ path, message }: { readonly path: readonly PropertyKey[]; readonly message: string }): string {
  return path.length > 0 ? `${path.join('.')}: ${message}` : message
}

/** A rule is named after its folder and file: House.Preferred. */
export function ruleName(path: string): string {
  const parts = path.replace(/\.ya?ml$/i, '').split('/')
  return parts.slice(-2).join('.')
}
