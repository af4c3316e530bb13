// One rule out of its YAML file, tried on its own examples: a rule that does not do what it says is not used.
import { compileRule } from './compile-rule.ts'
import { parseYaml } from './parse-yaml.ts'
import type { StyleRule } from './style-rule.ts'
import { type RuleFile, ruleFileSchema, UNSUPPORTED } from './style-rule-file.ts'
import type { StylebookFile, StylebookProblem } from './stylebook-file.ts'

/** The rule, or why it is not used. Its name is that of its folder and file: House.Preferred. */
export function parseRule({ path, text }: StylebookFile, accepted: readonly RegExp[]): StyleRule | StylebookProblem {
  const parsed = parseYaml(text)
  if ('detail' in parsed) return { path, detail: parsed.detail }
  const kind = (parsed.value as { readonly extends?: unknown } | null)?.extends
  if (typeof kind === 'string' && UNSUPPORTED.has(kind)) return { path, detail: `“extends: ${kind}” is not supported` }
  const read = ruleFileSchema.safeParse(parsed.value)
  if (!read.success) return { path, detail: read.error.issues.map(issueText).join('; ') }
  try {
    const rule = compileRule(ruleName(path), read.data, accepted)
    const failed = failedExample(rule, read.data)
    return failed === null ? rule : { path, detail: failed }
  } catch (error) {
    if (error instanceof SyntaxError) return { path, detail: error.message }
    throw error
  }
}

function issueText({ path, message }: { readonly path: readonly PropertyKey[]; readonly message: string }): string {
  return path.length > 0 ? `${path.join('.')}: ${message}` : message
}

function ruleName(path: string): string {
  const parts = path.replace(/\.ya?ml$/i, '').split('/')
  return parts.slice(-2).join('.')
}

/** What is wrong with the first example that fails, or null. */
function failedExample(rule: StyleRule, { specs }: RuleFile): string | null {
  for (const { from, to } of specs) {
    const hits = rule.find(from)
    const reads = hits.reduceRight((text, { start, end, suggestions }) => {
      return suggestions[0] === undefined ? text : text.slice(0, start) + suggestions[0] + text.slice(end)
    }, from)
    if (to === undefined && hits.length > 0) return `example “${from}” should be left alone`
    if (to !== undefined && hits.length === 0) return `example “${from}” is not found`
    if (to !== undefined && reads !== to) return `example “${from}” becomes “${reads}”, not “${to}”`
  }
  return null
}
