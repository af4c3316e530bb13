// Syndication footers and what they name, and prose about publishing.
import { describe, expect, it } from 'vitest'
import { processorTime } from '../../testing/processor-time.ts'
import { isFooter, readPostFooter, readSource } from './find-footers.ts'

describe('isFooter', () => {
  it.each([
    'The post Harbour Opens Again appeared first on Tide Times.',
    'The post iPhone thief sent home first appeared on 24 Hours.',
    'This article was originally published by The Tide Times.',
    'This article originally appeared on Tide Times and is used with permission.',
    'This story first appeared in the Tide Times on 3 March 2021.',
    '(This story was first published in The Tide Times.)',
    'This article is republished from The Tide Times under a licence. Read the original article.',
    'Originally published in Tide Times, March 3, 2021.',
    'First published on 3 March 2021',
    '© 2021 Tide Times. All rights reserved.',
    '© Tide Times 2021',
    '(c) 2021 Tide Times Ltd.',
    'Copyright 2021 Tide Times Ltd. All rights reserved. This material may not be copied.',
    'Copyright © 2021 Tide Times',
    'Copyright Tide Times. All Rights Reserved.',
    'Tide Times Ltd. All rights reserved.',
  ])('recognises %s', (paragraph) => {
    expect(isFooter(paragraph)).toBe(true)
  })

  it.each([
    'The post office appeared first on the list of closures.',
    'The post office appeared first on Monday.',
    'The post Jane Doe held appeared first on the list at Town Hall.',
    'The post was hers for ten years.',
    'This article of the law was repealed.',
    'This story is far from over.',
    'The report was first published in 2019 and found no fault.',
    'Originally published in 1998, the novel sold badly.',
    'First published as a serial, it made her famous.',
    'Copyright law was changed in 2019.',
    'Copyrights run out.',
    'He reserved all rights.',
    '',
  ])('does not take for one: %s', (paragraph) => {
    expect(isFooter(paragraph)).toBe(false)
  })

  it('takes no time over text made to confuse it', () => {
    const took = processorTime(() => {
      for (const piece of [
        'The post A appeared first on ',
        '© ',
        'Copyright ',
        ' All rights reserved',
        'This story ',
        ', the ',
      ]) {
        const text = `The post ${piece.repeat(20_000)}`
        for (const paragraph of [text, text.slice(0, 600), piece.repeat(20)]) isFooter(paragraph)
      }
    })
    expect(took).toBeLessThan(3)
  })
})

describe('readPostFooter', () => {
  it('names headline and site, the site without its full stop', () => {
    const post = readPostFooter('The post Harbour Opens. At Last appeared first on tide.example.')
    expect(post).toEqual({ title: 'Harbour Opens. At Last', site: 'tide.example' })
    const footer = 'The post What “appeared first on Mars” Means appeared first on Tide.Example.'
    expect(readPostFooter(footer)).toEqual({ title: 'What “appeared first on Mars” Means', site: 'Tide.Example' })
  })
})

describe('readSource', () => {
  it.each([
    ['Tide Times', 'The post Harbour Opens appeared first on Tide Times.'],
    ['The Tide Times', 'This article was originally published by The Tide Times.'],
    ['Journal of the Sea', 'This article was originally published in Journal of the Sea on March 3.'],
    ['Tide & Sons', 'Originally published by Tide & Sons.'],
    [null, 'Originally published on March 3, 2021.'],
    [null, 'This story first appeared on Monday.'],
    [null, 'This story first appeared in 2021.'],
    [null, '© 2021 Tide Times. All rights reserved.'],
  ])('finds %s', (source, footer) => {
    expect(readSource(footer)).toBe(source)
  })
})
