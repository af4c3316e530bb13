// Which checks run for which language, and that copy of other languages is not measured by English.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { CheckService } from '../checking/check-service.ts'
import { checkedCopy } from './article/checked-article.ts'
import { CHECKS } from './registry.ts'

const kinds = async (text: string, language: string) => {
  const [report] = await new CheckService().check([checkedCopy(text, language, '2024-01-01')], null)
  return report?.findings.map(({ kind, quote }) => [kind, quote])
}

describe('right copy', () => {
  it.each([
    ['fr', 'Conseil\n\nIl a dit : « Oui ! » Puis il partit ; il a payé 1 234,56 euros à un ami. L’été a été chaud.'],
    ['fr', 'Le conseil a décidé mardi de réparer le vieux mur du port, fermé aux promeneurs depuis les tempêtes.'],
    ['de', 'Stadtrat einig\n\nDer Minister sagte: „Wir gehen.“ Dann ging er. »Gut«, sagte sie. Das kostet 12,50 Euro.'],
    ['de', 'Sie rief: „Er sagte ‚nein‘ dazu.“ Es waren 1.234 Leute da, am 3.10. um 12.30 Uhr.'],
    ['it', 'Consiglio\n\nUno a uno, a ogni ora. Costa 12,50 euro. «Sì», disse. “Va bene”, rispose.'],
    ['es', 'Fue a España. «¿Quién?», dijo. “Nadie”, respondió. Costó 12,50 euros, a una hora.'],
    ['pt', 'Foi a Évora. “Sim”, disse. Custou 12,50 euros a uma amiga. «Não», respondeu.'],
    ['nl', 'Hij zei: “Ja.” Het kostte 12,50 euro. ‘Nee’, zei zij.'],
    ['sv', 'Han sade: ”Ja.” Det kostade 12,50 kronor. ”Nej”, sade hon. »Jo», sade han.'],
    ['pl', 'Powiedział: „Tak.” To kosztuje 12,50 zł. „Nie”, odparła.'],
    ['cs', 'Řekl: „Ano.“ Stojí to 12,50 koruny. „Ne,“ řekla.'],
    ['da', 'Han sagde: »Ja.« Det koster 12,50 kroner.'],
    ['nb', 'Han sa: «Ja.» Det koster 12,50 kroner.'],
    ['zh', '他说：“好。”然后走了。《日报》报道「很好」。价格是12,50元。'],
    ['ja', '彼は「はい」と言った。『新聞』は報じた。'],
    ['ru', 'Он сказал: «Да». Потом ушёл. „Нет“, ответила она.'],
    ['und', 'Aho kuri a uno : « x » 12,50'],
  ])('in %s is left alone: %s', async (language, text) => {
    expect(await kinds(text, language)).toEqual([])
  })
})

describe('errors', () => {
  it.each([
    ['fr', 'Il est venu , puis parti.', [['spacing', ' ,']]],
    [
      'de',
      'Er kam und und ging , dann.',
      [
        ['repeated', 'und und'],
        ['spacing', ' ,'],
      ],
    ],
    ['de', 'Er sagte: „Ja. Dann ging er.', [['quotation-marks', '„']]],
    ['it', 'Il  ministro.', [['spacing', '  ']]],
    ['zh', '他说：“好。然后走了。', [['quotation-marks', '“']]],
    ['sv', 'Ministern\u00e2\u0080\u0099s plan.', [['encoding', '\u00e2\u0080\u0099']]],
  ])('in %s are found: %s', async (language, text, found) => {
    expect(await kinds(text, language)).toEqual(found)
  })
})

it('is what docs/checks.md says', () => {
  const docs = readFileSync(new URL('../../docs/checks.md', import.meta.url), 'utf8')
  for (const { name, languages } of CHECKS) {
    const said = languages === 'all' ? 'all' : languages.toSorted().join(', ')
    const isSaid = (line: string): boolean => line.includes(`\`${name}\``) && line.includes(`| ${said} |`)
    expect(docs.split('\n').some(isSaid), name).toBe(true)
  }
})
