import { expect, it } from 'vitest'
import { clusterAfter, meantBy } from './names-state.ts'

const member = (form: string) => ({ form, articles: 1, count: 1, confidence: 0.9, how: 'sound' as const })
const cluster = {
  canonical: { form: 'Bozize', articles: 9, count: 9 },
  variants: [member('Bozizé'), member('Bozie')],
  confidence: 0.9,
  choice: null,
  isRuled: false,
}

it('writes the best attested form unless another is chosen or typed, and leaves out what is left out', () => {
  expect(meantBy(cluster, { leftOut: new Set(), written: null })).toEqual({
    name: 'Bozize',
    others: ['Bozizé', 'Bozie'],
  })
  expect(meantBy(cluster, { leftOut: new Set(['Bozie']), written: ' Bozizé ' })).toEqual({
    name: 'Bozizé',
    others: ['Bozize'],
  })
  expect(meantBy(cluster, { leftOut: new Set(), written: '' }).name).toBe('')
})

it('goes on to what is at the place of a cluster that is decided, and stays while it is listed', () => {
  const named = (form: string) => ({ ...cluster, canonical: { ...cluster.canonical, form } })
  const [first, second] = [named('Harrogate'), named('Touadéra')]
  expect(clusterAfter([first, second], 'Harrogate', 0)).toBe(undefined)
  expect(clusterAfter([first, second], 'Bozize', 1)).toBe(second)
  expect(clusterAfter([first, second], 'Bozize', 2)).toBe(second)
  expect(clusterAfter([], 'Bozize', 0)).toBe(undefined)
})
