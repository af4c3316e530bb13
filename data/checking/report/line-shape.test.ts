import { expect, it } from 'vitest'
import { lineShape } from './line-shape.ts'

it.each([
  [
    '(Reporting by Ann Vale in Perth; Editing by Bo Lund)',
    '(Reporting by Cy de Witt and Di Ost in Hull; Editing by Ed Fry)',
  ],
  ['Photo: Ann Vale/Coast Wire', 'Photo: Bo Lund/Coast Wire'],
  ['© 2023 Coast Wire. All rights reserved.', '© 2024 Coast Wire. All rights reserved.'],
  ['Ann Vale is a reporter for the Courier in Perth.', 'Bo Lund is a reporter for the Courier in Hull.'],
  ['Crédit photo : Agence Causse', 'Crédit photo : Ann Vale'],
])('“%s” and “%s” have one shape', (one, other) => {
  expect(lineShape(one)).toBe(lineShape(other))
})

it.each([
  ['Reporting by Ann Vale', 'Editing by Ann Vale'],
  ['Photo: Ann Vale', 'Words: Ann Vale'],
  ['Coast Wire', 'Ann Vale'],
  ['Read more: the river story', 'Read more: the harbour story'],
  ['ENDS', 'MTF'],
])('“%s” and “%s” have not', (one, other) => {
  expect(lineShape(one)).not.toBe(lineShape(other))
})
