// What is part of a name and what is only next to it. The corrected word is in square brackets; a line that begins with
// # is a heading; the lines after it are the rest of the article.
import { describe, expect, it } from 'vitest'
import { ArticleNames, mergedNames } from './notice-names.ts'

function nameIn(marked: string, ...rest: readonly string[]): string {
  const isHeading = marked.startsWith('#')
  const text = marked.replace(/^# ?/, '')
  const from = text.indexOf('[')
  const line = text.replaceAll(/[[\]]/g, '')
  const paragraphs = isHeading ? rest : [line, ...rest]
  return new ArticleNames(paragraphs).nameAt({ line, from, to: text.indexOf(']') - 1, isHeading })
}

describe('the whole name', () => {
  it.each([
    ['It happened in the mineral-rich Central [African] Republic that year.', 'Central African Republic'],
    ['In the Central [African] Republic, fighting went on.', 'the Central African Republic'],
    ['The [Central African] Republic has a new president.', 'the Central African Republic'],
    ['The overthrow of President François [Bozizé] by rebels.', 'François Bozizé'],
    ['He said Faustin-Archange [Touadéra] won again.', 'Faustin-Archange Touadéra'],
    ['[Ørsted] Vind rose by four per cent.', 'Ørsted Vind'],
    ['Then Ursula von der [Leyen] spoke.', 'Ursula von der Leyen'],
    ['She met [Ursula] von der Leyen twice.', 'Ursula von der Leyen'],
    ['A goal by Virgil van [Dijk] decided it.', 'Virgil van Dijk'],
    ['Troops loyal to Bashar al-[Assad] fled.', 'Bashar al-Assad'],
    ['Mohammed bin [Salman] will not come.', 'Mohammed bin Salman'],
    ['It was Valéry Giscard d’[Estaing] who signed.', 'Valéry Giscard d’Estaing'],
    ['A book by J. R. R. [Tolkien] was found.', 'J. R. R. Tolkien'],
    ['They elected George W. [Bush] that year.', 'George W. Bush'],
    ['A march for Martin Luther [King] Jr. was held.', 'Martin Luther King Jr.'],
    ['It was [Touadéra’s] second term.', 'Touadéra'],
    ['Critics of Antonín [Dvořák]’s music left.', 'Antonín Dvořák'],
    ['The writer Émile [Zola], who died in 1902, knew.', 'Émile Zola'],
    ['He joined Procter & [Gamble] as a clerk.', 'Procter & Gamble'],
    ['She studied at the University of [Bangui] until May.', 'the University of Bangui'],
    ['She studied at the [University] of Bangui until May.', 'the University of Bangui'],
    ['He led the Wagner [Group], a private company.', 'the Wagner Group'],
    ['Seán [O’Brien] and Ann Maris came.', 'Seán O’Brien'],
    ['Ann Maris and Seán [O’Brien] came.', 'Seán O’Brien'],
    ['The envoy flew to The [Hague] on Monday.', 'The Hague'],
    ['Zoe\u0301 Martine\u0301z and Jose\u0301 [Pe\u0301rez] came.', 'Jose\u0301 Pe\u0301rez'],
    ['François [Bozizé] left.', 'François Bozizé'],
    ['The crowd cheered [Bozizé was] and left.', 'Bozizé'],
  ])('%s', (line, name) => {
    expect(nameIn(line)).toBe(name)
  })

  it('is given in full when the article has one that ends so', () => {
    const rest = ['Rebels overthrew President François Bozizé in 2013.', 'Bozizé left.']
    expect(nameIn('The court barred [Bozizé] from running.', ...rest)).toBe('François Bozizé')
    expect(nameIn('# [Bozizé] Found Guilty', ...rest)).toBe('François Bozizé')
    expect(nameIn('# [BOZIZÉ] FOUND GUILTY', ...rest)).toBe('François Bozizé')
  })

  it('is found in the text for a word of a headline', () => {
    const rest = ['Talks in the Central African Republic failed.', 'The Central African Republic is rich.']
    expect(nameIn('# Central [African] Republic Talks Fail', ...rest)).toBe('the Central African Republic')
  })
})

describe('not part of the name', () => {
  it.each([
    ['# [Bozizé] Found Guilty', 'Bozizé'],
    ['# More [Bozizé] Supporters Flee Bangui', 'Bozizé'],
    ['# Court Bars [Bozizé] From Running', 'Bozizé'],
    ['# Rebels Say [Bozizé] Is Back', 'Bozizé'],
    ['# BOZIE OUT, [BOZIZÉ] IN', 'BOZIZÉ'],
    ['More [Bozizé] supporters came.', 'Bozizé'],
    ['Former [Bozizé] aides came.', 'Bozizé'],
    ['When [Bozizé] left, nobody came.', 'Bozizé'],
    ['Yesterday [Bozizé] spoke.', 'Bozizé'],
    ['On Monday [Bozizé] spoke.', 'Bozizé'],
    ['In March [Bozizé] spoke.', 'Bozizé'],
    ['Exiled [Bozizé] followers came.', 'Bozizé'],
    ['Following [Bozizé] was hard.', 'Bozizé'],
    ['Supporters [Bozizé] had paid came. The supporters left.', 'Bozizé'],
    ['He spoke. Then [Bozizé] left.', 'Bozizé'],
    ['Russia’s [Prigozhin] founded it.', 'Prigozhin'],
    ['He is called “Putin’s [Chef]” there.', 'Chef'],
    ['Rebels fought [Bozizé], Putin said.', 'Bozizé'],
    ['In Bangui, [Bozizé] waited.', 'Bozizé'],
    ['With President [Bozizé] he flew.', 'Bozizé'],
    ['It was Prime Minister Boris [Johnson] who came.', 'Boris Johnson'],
    ['It was Mrs. [Maris] who came.', 'Maris'],
    ['BANGUI — [Bozizé] left.', 'Bozizé'],
    ['He met Putin (and [Bozizé]) there.', 'Bozizé'],
    ['“We won,” [Bozizé] said.', 'Bozizé'],
    ['Supporters of [Bozizé] and Putin met.', 'Bozizé'],
    ['Ann [Maris] of the Central African Republic came.', 'Ann Maris'],
    ['Rebels said Dr. [Okafor] was there.', 'Okafor'],
    ['They asked [Bozizé] I think.', 'Bozizé'],
    ['That [Bozizé] “Never Again” speech was long.', 'Bozizé'],
    ['A ship called norna, [norna] of Nessby, sank.', 'norna'],
  ])('%s', (line, name) => {
    expect(nameIn(line)).toBe(name)
  })

  it('is a full name when two people of the article share the last one', () => {
    const rest = ['François Bozizé and his son Jean-Francis Bozizé met.']
    expect(nameIn('The court barred [Bozizé] from running.', ...rest)).toBe('Bozizé')
  })
})

describe('mergedNames', () => {
  it('counts a short form with the one full form', () => {
    const merged = mergedNames([
      { name: 'François Bozizé', place: 10 },
      { name: 'Bangui', place: 2 },
      { name: 'Bozizé', place: 13 },
    ])
    expect(merged).toEqual([
      { name: 'François Bozizé', places: [10, 13] },
      { name: 'Bangui', places: [2] },
    ])
  })

  it('leaves a short form alone that could be either of two people', () => {
    const names = ['François Bozizé', 'Jean-Francis Bozizé', 'Bozizé'].map((name) => ({ name, place: 1 }))
    expect(mergedNames(names).map(({ name }) => name)).toEqual(['François Bozizé', 'Jean-Francis Bozizé', 'Bozizé'])
  })
})
