// A notice quotes words that end sentences and contain quotations of their own, in the marks of many languages.
import { describe, expect, it } from 'vitest'
import { shippedProfile } from './house-profiles.ts'
import { ordinal, placesInWords } from './places-in-words.ts'
import { fillTemplate } from './template.ts'

describe('words in a wording', () => {
  it.each([
    ['It should have read “{right}”.', 'Nobody paid.', 'It should have read “Nobody paid.”'],
    ['It should have read “{right}”.', 'Who paid?', 'It should have read “Who paid?”'],
    ['It should have read “{right}”.', 'Nobody paid', 'It should have read “Nobody paid”.'],
    ['It read “{right}”, not this.', 'Nobody paid.', 'It read “Nobody paid”, not this.'],
    ['It read “{right}”, not this.', 'Who paid?', 'It read “Who paid?”, not this.'],
    ['to “{right}”; and', 'He waits…', 'to “He waits…”; and'],
    ['The firm is {right}.', 'Acme Inc.', 'The firm is Acme Inc.'],
    ['It read “{right}”.', 'He said: “Who paid?” and left', 'It read “He said: ‘Who paid?’ and left”.'],
    ['It read {right}: so.', 'He said “No.”', 'It read He said “No”: so.'],
    ['It read “{right}”.', '“Who paid?”', 'It read “‘Who paid?’”'],
    ['It read “{right}”.', 'He said “it was ‘fine’ then”', 'It read “He said ‘it was “fine” then’”.'],
    ['It read “{right}”.', 'paid?” and left', 'It read “paid?’ and left”.'],
    ['It read “{right}”.', 'the mayor’s ‘plan’', 'It read “the mayor’s ‘plan’”.'],
    ['It read ‘{right}’.', 'He said ‘no’ again', 'It read ‘He said “no” again’.'],
    ['It read "{right}".', 'He said "no" again', 'It read "He said \'no\' again".'],
    ['Es muss „{right}“ heißen.', 'Er sagte: „Nein“ und ging', 'Es muss „Er sagte: ‚Nein‘ und ging“ heißen.'],
    ['Il fallait lire «{right}».', 'Il dit «non» et part', 'Il fallait lire «Il dit “non” et part».'],
  ])('%s with %s', (wording, right, text) => {
    expect(fillTemplate(wording, { right })).toBe(text)
  })
})

describe('paragraphs', () => {
  const profile = shippedProfile('neutral', { noticeClasses: ['correction', 'retraction'], publicCategories: [] })

  it('have ordinals of one style', () => {
    expect([1, 9, 10, 13].map((number) => ordinal(number))).toEqual(['first', 'ninth', '10th', '13th'])
    expect(placesInWords([10, 13], profile)).toBe('the 10th and 13th paragraphs')
    expect(placesInWords([3, 13], profile)).toBe('the 3rd and 13th paragraphs')
    expect(placesInWords([3, 9], profile)).toBe('the third and ninth paragraphs')
    expect(placesInWords([3], profile, [3, 15])).toBe('the 3rd paragraph')
  })

  it('are not what a retraction is about', () => {
    const retraction = profile.classes.find(({ id }) => id === 'retraction')
    expect(fillTemplate(retraction?.text ?? '', { published: '3 May 2021' })).toMatch(
      /^This article, published on 3 May 2021, has been retracted\./u,
    )
  })
})
