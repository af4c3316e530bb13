// The starter stylebook: every rule loads, keeps its examples, and marks nothing in plain good copy.
import { expect, it } from 'vitest'
import { planStyles } from './plan-styles.ts'
import { STARTER_FILES, STARTER_NAME } from './starter.ts'
import { parseStylebook } from './stylebook.ts'

it('has no rule that is refused, and all are new to an empty stylebook', () => {
  expect(parseStylebook(STARTER_FILES).problems).toEqual([])
  const plan = planStyles(STARTER_FILES, STARTER_NAME, [])
  expect(plan.map(({ path, state }) => [path, state])).toEqual(STARTER_FILES.map(({ path }) => [path, 'new']))
})

it('finds what each rule is for', () => {
  const { rules } = parseStylebook(STARTER_FILES)
  const text = (body: string, field = 'body') => ({ text: body, field, block: null }) as const
  const article = [
    text('Port closes!', 'headline'),
    text('Port stays.', 'headline'),
    text(
      'In order to help, the WTO passed away; he committed suicide at 12 a.m. It is understood that it was very unique.',
    ),
    text('“Well,” he opined, at the end of the day. An adviser met an advisor.'),
    text(`${'one more word and '.repeat(13)}end.`),
  ]
  const found = rules.filter((rule) => rule.find(article).length > 0).map(({ name }) => name)
  expect(found.toSorted()).toEqual(rules.map(({ name }) => name).toSorted())
})

it('leaves plain copy alone', () => {
  const { rules } = parseStylebook(STARTER_FILES)
  const body =
    'The council agreed on Tuesday to repair the wall. The BBC and the World Trade Organisation (WTO) said so, and the WTO paid. She died at noon, aged 90.'
  const article = [{ text: body, field: 'body', block: null } as const]
  expect(rules.flatMap((rule) => rule.find(article).map(() => rule.name))).toEqual([])
})
