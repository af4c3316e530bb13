// The house's words: what can be filled in, what is refused and where, and that nothing internal or half-filled is ever
// produced.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CATEGORIES, type Category, type NoticeProfile, SHIPPED_PROFILES, WORDING_KEYS } from '../../schema/index.ts'
import { context, imported, profile, reopened } from '../../testing/drawn-article.ts'
import type { Article } from '../article.ts'
import { correctFound } from '../correct.ts'
import { composeNotice, isWordingOld, reclassNotice, setNotice, wordedNotice } from './compose-notice.ts'
import { shippedProfile } from './house-profiles.ts'
import { fillTemplate } from './template.ts'
import { checkProfile, PLACEHOLDERS } from './wordings.ts'

const STORY = `Bozize leaves town

Francois Bozie left on Tuesday.

Some 300 people came. Bozize waved.

“We was sorry,” said Ann Maris.`

const [neutral, ap, reuters] = SHIPPED_PROFILES.map((name) => shippedProfile(name, profile)) as [
  NoticeProfile,
  NoticeProfile,
  NoticeProfile,
]

function corrected(article: Article, find: string, replace: string, category: Category, reason = 'SECRET'): Article {
  const ruling = { category, reason, status: 'accepted' } as const
  const done = correctFound(article, { find, replace, field: 'body', nth: 1 }, ruling, context)
  if (!done.ok) throw new Error(done.problem.code)
  return reopened(done.value.change.articles[0]?.after)
}

function textOf(article: Article, house: NoticeProfile, wanted?: string): string {
  const notice = composeNotice(article, profile, house, wanted)
  return notice.ok ? notice.value.text : notice.problem.code
}

function noticed(article: Article, house: NoticeProfile): Article {
  const notice = composeNotice(article, profile, house)
  const set = notice.ok ? setNotice(article, notice.value, context) : notice
  if (!set.ok) throw new Error(set.problem.code)
  return reopened(set.value.articles[0]?.after)
}

const story = imported(STORY, { publishedAt: '2019-05-02' })

describe('shipped profiles', () => {
  it.each(SHIPPED_PROFILES)('%s can be filled in', (name) => {
    expect(checkProfile(shippedProfile(name, profile))).toEqual({ ok: true, value: null })
  })

  it('say what was wrong and what is right, where the house asks for both', () => {
    const article = corrected(corrected(story, '300', '3,000', 'number'), 'Tuesday', 'Wednesday', 'date')
    expect(textOf(article, ap)).toBe(
      'The article published on May 2, 2019 reported an incorrect date in the first paragraph: it is “Wednesday”, ' +
        'not “Tuesday”. It also reported an incorrect figure in the second paragraph: it is “3,000”, not “300”.',
    )
    expect(textOf(article, reuters)).toBe(
      'Corrects date in paragraph 1 to “Wednesday” instead of “Tuesday”; figure in paragraph 2 to “3,000” instead of “300”.',
    )
  })

  it('take the class that fits: a misspelled name alone is refiled', () => {
    const article = corrected(story, 'Bozie', 'Bozizé', 'name')
    const notice = composeNotice(article, profile, reuters)
    expect(notice.ok && notice.value).toMatchObject({
      class: 'refile',
      text: 'Refiles to correct spelling of Francois Bozizé in paragraph 1.',
    })
    const other = composeNotice(corrected(article, '300', '3,000', 'number'), profile, reuters)
    expect(other.ok && other.value.class).toBe('corrected')
  })

  it('leave out what is not known', () => {
    expect(textOf(corrected(imported(STORY), '300', '3,000', 'number'), ap)).toMatch(/^The article reported an/)
    expect(textOf(imported(STORY), reuters, 'withdrawn')).toBe('This story is withdrawn. It should not be used.')
    expect(textOf(story, reuters, 'withdrawn')).toBe('This story of 2 May 2019 is withdrawn. It should not be used.')
  })

  it('put places and dates as the language has them', () => {
    const german = { ...reuters, language: 'de', wordings: { ...reuters.wordings, paragraphs: 'Absätze {numbers}' } }
    let article = corrected(story, 'Bozie', 'Bozizé', 'name')
    article = corrected(article, 'Bozize waved', 'Bozizé waved', 'name')
    expect(textOf(article, german)).toContain('Absätze 1 und 2')
    expect(textOf(story, german, 'withdrawn')).toContain('2. Mai 2019')
  })
})

describe('a wording', () => {
  const withWording = (wordings: Partial<NoticeProfile['wordings']>): NoticeProfile => {
    return { ...neutral, wordings: { ...neutral.wordings, ...wordings } }
  }
  it.each([
    [{ number: 'gave {figure} in {where}, {right}' }, 'unknown-placeholder', 'figure', 5],
    [{ number: 'gave a figure in {where}' }, 'missing-placeholder', 'right', 24],
    [{ number: 'gave {wrong} for {right} in {where}' }, 'needs-brackets', 'wrong', 5],
    [{ number: 'gave {right in {where}' }, 'stray-brace', '{right in {where}', 5],
    [{ legal: '{right}[, not {wrong}] in {where}' }, 'unknown-placeholder', 'wrong', 14],
    [{ paragraph: 'the paragraph' }, 'missing-placeholder', 'ordinal', 13],
    [{ one: 'Wrong.' }, 'missing-placeholder', 'clause', 6],
  ])('%j is refused as %s', (wordings, reason, placeholder, at) => {
    const checked = checkProfile(withWording(wordings))
    expect(checked).toMatchObject({ ok: false, problem: { code: 'bad-wording', details: { reason, placeholder, at } } })
  })

  it('must keep the word its class has to say', () => {
    const [first] = ap.classes
    if (!first) throw new Error('no class')
    const checked = checkProfile({ ...ap, classes: [{ ...first, label: 'Fixed' }] })
    expect(checked).toMatchObject({
      ok: false,
      problem: { details: { reason: 'must-say', placeholder: 'correction' } },
    })
  })

  it('inserts values as they are, braces and brackets too', () => {
    // A full stop inside closing marks is dropped before a colon: nested-marks.test.ts.
    const value = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !/\.[”“"’‘»›«‹']+$/u.test(text))
    fc.assert(
      fc.property(value, value, (where, right) => {
        const filled = fillTemplate('[a {none} b]in {where}[: {right}] [sic]', { where, right })
        expect(filled).toBe(`in ${where}: ${right} [sic]`)
      }),
    )
  })

  it('is checked so that whatever passes leaves no placeholder unfilled', () => {
    const piece = fc.constantFrom('{where}', '{right}', '[, not {wrong}]', '{wrong}', '{x}', '{', '}', '[', ']', ' a ')
    const wording = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''))
    const article = corrected(story, '300', '3,000', 'number')
    fc.assert(
      fc.property(wording, (number) => {
        const house = withWording({ number })
        if (!checkProfile(house).ok) return
        expect(textOf(article, house)).not.toMatch(/\{|\}/)
      }),
    )
  })
})

describe('composed text', () => {
  it('never carries the reason of a correction, nor anything unfilled', () => {
    const places = [
      ['300', '3,000'],
      ['Tuesday', 'Wednesday'],
      ['was sorry', 'were sorry'],
      ['Ann Maris', 'Anna Maris'],
      [' waved', ''],
    ] as const
    const choice = fc.record({
      place: fc.constantFrom(...places),
      category: fc.constantFrom(...CATEGORIES),
      reason: fc.uuid(),
    })
    const several = fc.uniqueArray(choice, { minLength: 1, maxLength: 4, selector: ({ place }) => place })
    fc.assert(
      fc.property(several, fc.constantFrom(neutral, ap, reuters), (choices, house) => {
        const article = choices.reduce(
          (now, { place: [find, replace], category, reason }) => corrected(now, find, replace, category, reason),
          story,
        )
        const text = textOf(article, house)
        for (const { reason } of choices) expect(text).not.toContain(reason)
        expect(text).not.toMatch(/[{}]|undefined|SECRET/)
      }),
      { numRuns: 30 },
    )
  })

  it('does not say again what was taken out, nor what a lawyer objected to', () => {
    let article = corrected(story, 'Some 300 people came', '', 'fact')
    article = corrected(article, 'Ann Maris', 'a guest', 'legal')
    for (const house of [neutral, ap, reuters]) expect(textOf(article, house)).not.toMatch(/300|Maris/)
  })
})

describe('another profile', () => {
  const article = corrected(story, '300', '3,000', 'number')

  it('makes composed notices old, and only those', () => {
    const composed = noticed(article, neutral)
    expect(isWordingOld(composed, profile, neutral)).toBe(false)
    expect(isWordingOld(composed, profile, ap)).toBe(true)
    expect(isWordingOld(noticed(article, ap), profile, ap)).toBe(false)
    const byHand = setNotice(article, wordedNotice(article, profile, 'Mine.', 'correction'), context)
    if (!byHand.ok) throw new Error(byHand.problem.code)
    expect(isWordingOld(reopened(byHand.value.articles[0]?.after), profile, ap)).toBe(false)
  })

  it('that only moves the notice makes none old, and the neutral one is recorded as before there were profiles', () => {
    const composed = noticed(article, neutral)
    expect(isWordingOld(composed, profile, { ...neutral, position: 'top' })).toBe(false)
    expect(Object.keys(composed.notice ?? {}).sort()).toEqual(['basis', 'class', 'composed', 'text'])
  })

  it('words a composed notice anew when its class is changed, and keeps the words of an edited one', () => {
    const composed = noticed(article, reuters)
    const other = reclassNotice(composed, profile, reuters, 'withdrawn')
    expect(other.ok && other.value).toMatchObject({ class: 'withdrawn', composed: true })
    const edited = setNotice(composed, wordedNotice(composed, profile, 'Mine.', 'corrected', reuters), context)
    if (!edited.ok) throw new Error(edited.problem.code)
    const kept = reclassNotice(reopened(edited.value.articles[0]?.after), profile, reuters, 'refile')
    expect(kept.ok && kept.value).toMatchObject({ class: 'refile', composed: false, text: 'Mine.' })
  })
})

it('has placeholders for every wording', () => {
  expect(Object.keys(PLACEHOLDERS).sort()).toEqual([...WORDING_KEYS].sort())
})
