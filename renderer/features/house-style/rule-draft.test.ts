// A rule in its form is the file it writes, and a file that says more is left to YAML.
import { describe, expect, it } from 'vitest'
import { draftOf, EMPTY_RULE, mistakeIn, type RuleDraft, ruleText } from './rule-draft.ts'

const draft = (entries: string, rest: Partial<RuleDraft> = {}): RuleDraft => ({ ...EMPTY_RULE, entries, ...rest })

describe('a rule in its form', () => {
  it.each<RuleDraft>([
    draft('whilst -> while\namongst -> among'),
    draft('C++ (fast) -> C plus plus', { matchesCase: true, level: 'error' }),
    draft('it’s “new” -> newly "made"', { isFix: false, reason: 'House style: the 50% rule, \\ and all' }),
    draft('very\nreally', { level: 'suggestion' }),
    draft('e-mail: the word -> email|message'),
  ])('is read back from its file: %j', (written) => expect(draftOf(ruleText(written))).toEqual(written))

  it('is a file in Vale’s layout', () => {
    expect(ruleText(draft('C++ -> C plus plus\ndon’t -> do not', { reason: 'Plain words' }))).toBe(
      String.raw`extends: substitution
message: "Plain words"
level: warning
ignorecase: true
nonword: true
action: {name: replace}
swap:
  "\\bC\\+\\+": "C plus plus"
  "\\bdon[’']t\\b": "do not"
`,
    )
    expect(ruleText(draft('very'))).toContain('extends: existence\nmessage: "Avoid “%s”."\n')
  })

  it.each([
    'extends: substitution\nswap: {a: b}\n',
    `# Ours\n${ruleText(draft('a -> b'))}`,
    `${ruleText(draft('a -> b'))}scope: heading\n`,
    ruleText(draft('a -> b')).replace('a\\\\b', 'a.*'),
    'extends: metric\n',
    'not: [yaml',
  ])('does not show a file that says more: %j', (text) => expect(draftOf(text)).toBeNull())

  it('takes words and right words, or words alone', () => {
    expect(mistakeIn(draft(' \n'))).toBe('no-words')
    expect(mistakeIn(draft('whilst -> while\nvery'))).toBe('mixed')
    expect(mistakeIn(draft('whilst => while\namongst → among'))).toBeNull()
    expect(mistakeIn(draft('very'))).toBeNull()
  })
})
