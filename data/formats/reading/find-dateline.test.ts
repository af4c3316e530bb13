// Datelines in the forms agencies use, and sentences that only begin like one.
import { describe, expect, it } from 'vitest'
import { processorTime } from '../../testing/processor-time.ts'
import { findDateline } from './find-dateline.ts'

const STORY = 'The harbour was closed on Monday.'

describe('findDateline', () => {
  it.each([
    ['NEW YORK', ' — '],
    ['NEW YORK', ' —\u00a0'],
    ['BANGUI, March 3 (Agency)', ' — '],
    ['ST. LOUIS, Mo.', ' — '],
    ['PORT-AU-PRINCE, Haiti', ' – '],
    ['N’DJAMENA, Chad (AP)', ' - '],
    ['BOGOTÁ', ' — '],
    ['BOGOTA\u0301', ' — '],
    ['LONDON (Reuters)', ' - '],
    ['BEIJING, 3 March 2021 (Agency)', ' -- '],
    ['KYIV, Ukraine, Feb. 24', ' — '],
    ['LONDON/PARIS', ' – '],
    ['LONDON and PARIS', ' — '],
    ['RIO DE JANEIRO, Wednesday', ' — '],
    ['UNITED NATIONS', ' — '],
    ['THE HAGUE, Netherlands', ' — '],
    ['McALLEN, Texas', ' — '],
    ['BANGUI, Central African Republic', ' — '],
    ['MOSCOW (TASS)', '—'],
    ['OSLO', '— '],
    ['Paris, 3 March', ' – '],
    ['The Hague, March 3, 2021', ' — '],
    ['Port-au-Prince, Haiti, 12 Jan. 2010 (Agency)', ' - '],
    ['London (Reuters)', ' - '],
  ])('finds %s before %j', (line, dash) => {
    const expected = { from: 0, to: line.length, textFrom: line.length + dash.length }
    expect(findDateline(`${line}${dash}${STORY}`)).toEqual(expected)
    expect(findDateline(`\t ${line}${dash}“${STORY}”`)?.from).toBe(2)
  })

  it.each([
    'The harbour — closed since Monday — is open again.',
    'NATO — the alliance of thirty states — met on Monday.',
    'NATO — Ministers met on Monday.',
    'WHO — The agency has no comment.',
    'UPDATE — The harbour is open again.',
    'BREAKING NEWS — The harbour is open again.',
    'EDITOR’S NOTE — The names were changed.',
    'COUNCIL VOTES DOWN BRIDGE — AGAIN',
    'IT — Not the film.',
    'A — The first letter.',
    'F-16 — The jet was seen twice.',
    'COVID-19 — The virus came back.',
    'PARIS-BASED artists — Many of them young — came.',
    'PARIS The mayor resigned.',
    'PARIS: The mayor resigned.',
    'PARIS —',
    'PARIS — …',
    'Smith (Labour) – The member for Nessby – stood up.',
    'Paris – The mayor resigned.',
    'Paris, in March – The mayor resigned.',
    'On Tuesday, 3 March – The day of the vote.',
    'Sunday, 3 March – Doors open at seven.',
    'MARCH — The month came in like a lion.',
    'Anna, 34 – The older of the two.',
    '“PARIS — The mayor resigned,” read the cable.',
    'NEW\u2028YORK — The harbour was closed.',
    '',
  ])('finds none in: %s', (paragraph) => {
    expect(findDateline(paragraph)).toBeNull()
  })

  it('takes no time over text made to confuse it', () => {
    const took = processorTime(() => {
      for (const piece of ['A ', 'AB-', "D'A ", 'AB, Cd ', 'AB and ', 'AB, ', 'AB/', 'Ab (', '— ', 'AB (']) {
        findDateline(piece.repeat(20_000))
      }
    })
    expect(took).toBeLessThan(3)
  })
})
