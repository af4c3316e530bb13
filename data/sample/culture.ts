// Culture desk: the museum and the theatre.

import type { SampleArticle } from './sample-article.ts'

export const cultureArticles: readonly SampleArticle[] = [
  {
    file: 'lyric-organ-restored.txt',
    desk: 'Culture',
    publishedAt: '2006-12-15T06:00:00+00:00',
    source: 'Print edition',
    tags: ['arts', 'music', 'heritage', 'volunteers'],
    text: `The Lyric’s organ clears its throat after 38 years

By Jean Whitcombe

The sounds that came up through the floor of the Lyric on Thursday night were, in this order, a cough, a rattle and the first eight bars of a tango.

They were made by the theatre’s organ, which had not been heard since the last film was shown there in 1968. The dozen people who had given up their Tuesday evenings for six years to mend it did not applaud. Several of them seemed unable to speak.

Installed in 1934 at a cost of £1,850, the instrument has 612 pipes, a set of sleigh bells and a device for imitating surf. When bingo arrived it was boarded up beneath the stage. It was found again in 2000, with plaster in most of the pipes and, in one, a mouse’s nest woven from raffle tickets.

“There were no drawings, so we worked it out from the dust,” said Reg Hollinshead, 71, a retired telephone engineer who led the work. “The relay has 1,100 contacts. I know them all by their first names.”

The restoration cost £43,700, most of it raised by selling pipes to the public, in name only. A fish merchant paid £500 for the longest, which measures 16 feet. The shortest, no bigger than a pencil, went to a class at Quay Street Primary School for £5.

The first concert is at 3pm on Sunday 17 December 2006, when Zoë Farquharson will accompany a silent comedy and, because the committee could agree on nothing else, carols. All 540 seats have been sold, but children under 12 may attend Saturday’s rehearsal without charge.

One fault has defeated everybody. Once begun, the surf cannot be stopped for four minutes. Ms Farquharson has arranged the programme around it.`,
  },
  {
    file: 'figurehead-comes-home.txt',
    desk: 'Culture',
    publishedAt: '2014-04-12T06:00:00+01:00',
    source: 'Weekend edition',
    tags: ['museum', 'heritage', 'europe'],
    text: `Lost figurehead comes home to the Custom House Museum

By Nadia Rahman

For almost 130 years she lived in a farmhouse in Jutland, and for some of that time she was used as a hat stand.

From Saturday 12 April 2014 the figurehead of the Skelhaven brig Constance has a gallery of her own at the Custom House Museum, where she is lit from below and faces the sea.

The Constance was carrying coal when she went ashore near Thyborøn on 18 October 1883, with the loss of three of her nine men. Farmers hauled her timbers off the beach. Nobody in Skelhaven knew what had become of the carved woman at her bow until 2011, when Søren Kjær, a curator from Esbjerg, was asked to value the contents of a house.

“She was in the hall, holding an umbrella,” he said. “Under seven coats of paint, with my thumb, I could feel letters.” They spelled the name of Josiah Tarrant, whose carving shop stood behind what is now the bus station.

The Nørgaard family, who owned her, would take no money. They asked only that the dead sailors be named beside her, and so they are: Thomas Beal, 19, John Ferriby, 34, and Amos Quantrill, 41.

Cleaning took 14 months and £26,000. It uncovered a blue dress, red hair and, to general surprise, a pair of spectacles. Harriet Lyle, the museum’s director, thinks the model was the shipowner’s wife, who kept his books.

“There may be 40 figureheads in the country as fine as this one,” Dr Lyle said. “I know of no other that looks as if she has read the label.”

Three descendants of John Ferriby, traced through parish registers, will open the gallery at 11 o’clock this morning. Admission is free until the end of May.`,
  },
]
