// Copy of many countries that is right and must not be marked, next to copy that is wrong in the same words and must be.
import { describe, expect, it } from 'vitest'
import { CheckService } from '../checking/check-service.ts'
import { type CheckedArticle, checkedCopy } from './article/checked-article.ts'

const service = new CheckService()
const quotesIn = async (text: string, language: string) => {
  const [report] = await service.check([checkedCopy(text, language, '2024-01-01')], null)
  return report?.findings.map(({ quote }) => quote)
}

it.each([
  ['de', 'Die Bürger:innen und Leser:innen trafen sich im Rathaus.'],
  ['de', 'Das sei gut, wie er der „Süddeutschen Zeitung“ sagte.'],
  ['de', 'Im Gespräch mit „Die Zeit“ sagte er, die Lage sei ernst.'],
  ['de', 'Es gab Berichte über über 100 Tote und Aufrufe von von Storch.'],
  ['de', 'Die Stadt hilft auch an an Krebs Erkrankte. Sie besaß eine eine Million Euro teure Villa.'],
  ['de', 'Die Berichte von von der Stadt beauftragten Gutachtern fehlen. In der der Kanzler sprach, war es still.'],
  ['de', 'Er ist als Trainer besser als als Spieler. Das meldete der Der Spiegel genannte Dienst.'],
  ['de', 'Der Euro stieg auf 1,1200 Dollar. In 2 h 90 Kilometer zu fahren, ist nicht leicht.'],
  ['de', 'Sie lebt in Homburg, er lehrt in Freiberg und stammt aus Kessel.'],
  ['de', 'Die Angaben (Stand 12.2024 laut Amt) gelten seit 10.2023 weiter, die alten seit 12.2000 nicht mehr.'],
  [
    'de',
    'Der Ort liegt bei 48.8566 nördlicher Breite, 2.3500 Grad östlich; der Euro stieg auf 1.0845 Schweizer Franken.',
  ],
  ['de', 'Der Kurs lag bei 1,0800 Schweizer Franken und bei 1.0800 Schweizer Franken.'],
  ['fr', 'La ville se trouve à 48.8566 nord et à 2.3500 est, selon la carte.'],
  ['es', 'El tipo de cambio fue de 19.4512 unidades por dólar y luego de 19,4500 unidades por dólar.'],
  ['de', 'Das Lied sang auch Doch und Aber. Der Film Es war ein Erfolg, und ihr Buch Er lag im Laden.'],
  ['fr', 'Elle dîne au restaurant Le petit jardin et lit le roman La longue nuit. Il lit que La petite gare ferme.'],
  ['es', 'Cenó en el restaurante El viejo molino y leyó la novela La larga noche del lobo.'],
  ['de', 'Version 2.4.10 kam am 6.2.14, die Version 2.4.00 Menschen zuliebe.'],
  ['de-AT', 'Im Jänner und im Feber lag Schnee, am 5. Jänner auch im Tal.'],
  ['de-CH', 'Das Billett kostet 30.50 Franken, das Heft 12.00 Franken.'],
  ['fr', 'La durée du travail passe de 39 à 35 heures, puis est portée à 48 heures.'],
  ['fr', 'L’euro valait 1,1200 dollar. Il a couru en 36 h 12 et dormi 2 h 90 kilomètres plus loin.'],
  ['fr', 'L’appel de de Gaulle fut entendu. On y voit à la une une photo du port. En en parlant, il a ri.'],
  [
    'fr',
    'Tout ce qu’il a a brûlé. Il est parti dans un entretien au journal « Le Petit Monde du soir », a dit sa fille.',
  ],
  ['fr-CH', 'Le billet coûte 12.50 francs, le repas 30.00 francs.'],
  ['es', 'No es para tanto, en entrevista con “El Mundo”, dijo el alcalde.'],
  ['es', '“No lo sé...”, dijo ella. Fue a Gerona y a Orense, y luego a Bahréin y a Zimbabwe.'],
  ['es', 'El gobierno de de la Rúa cayó. Lo que es es así. A la una una mujer llamó.'],
  ['es-MX', 'La entrada cuesta 30.50 euros, y la otra 30.00 euros.'],
  ['es', 'Un tribunal de jueces oyó a la hija de Augusto. El angosto paso estaba cerrado.'],
  ['it', 'I negozi aprono i sabati. Il governo di Giorgia parlò.'],
  ['nl', 'De markt is open op zaterdagen en op woensdagen.'],
  ['es-PE', 'El 5 de setiembre se reunieron, y en setiembre también.'],
  ['es-UY', 'El acto será el 12 de setiembre.'],
  ['it', 'Scese giù giù, zitto zitto, e il vino era nero nero. Parlò di Di Maio.'],
  ['pt-PT', 'Foi à Polónia, à Roménia e ao Quénia. Voltou para Polónia e para Roménia, de Quénia.'],
  ['pt-BR', 'Foi para Polônia e para Romênia.'],
  ['nl', 'Hij kocht een schilderij van Van Gogh. De groep trad op op het plein. Hij zag van van der Poel niets.'],
  ['sv', 'EU:s och SVT:s planer är klara. Tåget kom till till sist.'],
  ['fr', 'Le mouvement La manif pour tous a défilé dimanche. Le podcast Les petites voix sur la table revient.'],
  ['fr', 'Il travaille pour la société La poste mobile depuis mai. Il a créé la marque Le slip français en 2011.'],
  ['fr', 'Le programme La main à la pâte fête ses vingt ans. Le maire de la commune Le bourg d’en bas a parlé.'],
  ['fr', 'Elle chante dans le groupe musical Les belles heures de mai et le groupe de rap Les gars du port.'],
  ['es', 'La banda La oreja de Van Gogh tocó anoche. El colectivo Las hijas de la tierra convoca una marcha.'],
  ['es', 'El municipio El puerto de la Cruz votó. La iniciativa Un techo para mi país crece.'],
  ['es', 'Toca en la banda sevillana Los chicos del puerto. La empresa El pozo alimentación cerró ayer.'],
  [
    'de',
    'Die Band Es war einmal spielt heute. Die Zeitschrift Er liest viel erscheint. Die Fernsehserie Es wird Nacht endet.',
  ],
  ['en-GB', 'The charity Our future matters says it will close. The group Police for change met on Monday.'],
  ['en-GB', 'The campaign If not now says it will march. He edits the blog Both sides now and writes.'],
  ['en-GB', 'The church Our lady of sorrows will close.'],
  ['nl', 'Het gaat om 3.75 miljoen mensen.'],
  ['it', 'Si ferma alle 9.75 secondi.'],
  ['sv', 'Klart kl. 9.75 på 100 meter.'],
  ['en-GB', 'Brent crude settled on Friday at 72.30 in London. Gold stood on Monday at 45.20 in London.'],
  ['en-GB', 'She won the vault on Sunday at 31.40 after two rounds. The heat peaked on Monday at 37.20 in the shade.'],
  ['es_MX', 'La entrada cuesta 30.50 euros, y la otra 30.00 euros.'],
  ['en_US', 'The color of the harbor is gray.'],
])('in %s is right: %s', async (language, text) => {
  expect(await quotesIn(text, language)).toEqual([])
})

it.each([
  ['de', 'Das Spiel sahen 6.2.14 Zuschauer, und es kostete 68.5000 Euro.', ['6.2.14', '68.5000']],
  ['es', 'Dejó a más de 2.4.00 turistas sin tren.', ['2.4.00']],
  ['fr', 'Elle s’est dite soulagée Elle a ensuite invité le maire à dîner.', ['soulagée']],
  ['es', 'Pide 48 millones de pesos Su apoderado confía en un acuerdo.', ['pesos']],
  ['de', 'Sie kam und und ging an an drei Standorten vorbei.', ['und und', 'an an']],
  ['de', 'Er starb im Alter von von 86 Jahren in in Hamburg.', ['von von', 'in in']],
  ['de', 'Die Dame war am Deich zu sehen „Man muss nur warten können“, sagte sie.', ['sehen']],
  ['nl', 'De trein komt om 7.85 aan.', ['7.85']],
  ['it', 'La festa comincia alle 25.30 in piazza.', ['25.30']],
  ['en-GB', 'The concert is on Friday at 27.30 in the hall.', ['27.30']],
  ['de', 'Er kam um 25.30 Uhr mit 1,2000 Filmrollen.', ['25.30', '1,2000']],
  ['de', 'Er wohnt in Hamburgh, sie in Nürnburg. Das war im Febuar.', ['Hamburgh', 'Nürnburg', 'Febuar']],
  ['de', 'Sie wiegt 4.2000 Kilo. Es kamen 12.5000 Menschen und 1,2000 Autos.', ['4.2000', '12.5000', '1,2000']],
  ['es', 'Fueron 1,2000 alumnos y 12.5000 personas.', ['1,2000', '12.5000']],
  ['fr', 'Le concert commença à 25 heures et finit à 26 h 30.', ['25', '26 h 30']],
  ['fr', 'Il a trois trois enfants, vendu à 120.00 exemplaires.', ['trois trois', '120.00']],
  ['es', 'Fue de de noche, el el lunes, y pagó 30.00 euros.', ['de de', 'el el', '30.00']],
  ['es', 'El 5 de setiembre y el 6 de septembre fue a Alemenia.', ['septembre', 'Alemenia']],
  ['pt-BR', 'Foi para Portugual.', ['Portugual']],
  ['nl', 'Hij kwam met een een hond en en ging.', ['een een', 'en en']],
])('in %s is marked: %s', async (language, text, quotes) => {
  expect(await quotesIn(text, language)).toEqual(quotes)
})

describe('a title of the words boilerplate is made of', () => {
  const titled = (field: string, text: string): CheckedArticle => {
    const copy = checkedCopy(text, 'en', '2024-01-01')
    const fields = copy.fields.map((one) => ({
      ...one,
      field,
      paragraphs: one.paragraphs.map((each) => ({ ...each, field })),
    }))
    return { ...copy, fields }
  }
  const marked = async (field: string, text: string) => {
    const [report] = await service.check([titled(field, text)], ['boilerplate', 'credit'])
    return report?.findings.map(({ quote }) => quote)
  }

  it.each(['Have your say', 'Become a member', 'Click here to win, said the thieves', 'Download our app'])(
    'is left alone: %s',
    async (text) => {
      expect(await marked('headline', text)).toEqual([])
      expect(await marked('standfirst', text)).toEqual([])
      expect(await marked('body', text)).toEqual([text])
    },
  )
})
