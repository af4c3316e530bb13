// Science desk: looking up, and looking back.

import type { SampleArticle } from './sample-article.ts'

export const scienceArticles: readonly SampleArticle[] = [
  {
    file: 'beacon-hill-queues-for-mars.txt',
    desk: 'Science',
    publishedAt: '2003-08-29T06:00:00+01:00',
    source: 'Print edition',
    tags: ['science', 'clubs'],
    text: `Hundreds climb Beacon Hill for a close look at Mars

By Colm Deasy

A planet that few of them could have picked out a month ago drew 560 people up Beacon Hill, in the dark, on the night of Wednesday 27 August 2003.

Mars was less than 35 million miles away, nearer to the Earth than at any time for almost 60,000 years. The Skelhaven Astronomical Society, which has 38 members and one dome, opened its doors at ten o’clock and was not able to close them until a quarter to four.

Everyone was allowed 30 seconds at the eyepiece of the society’s telescope, made in 1911. They saw an orange disc, a grey smudge and, at one edge, a speck of white that was the southern ice cap.

“I thought there would be more of it,” said Callum Rudge, aged seven, who nevertheless went back to the end of the queue.

Muriel Gaunt, 88, had been taken to look at the planet by her father in August 1924, when it was very nearly as close, and had been told that she would never see it so well again. “He was seldom wrong,” she said, “so I came to check.”

Cloud arrived at a quarter past one and stayed for 20 minutes. Flasks of soup were handed down the line, and somebody’s uncle explained, at length and incorrectly, what an opposition was.

Vikram Sethi, the president, spent much of the night assuring visitors that they had not left it too late. Mars will be bright until well into October. “The curious thing about a record,” he said, “is that you could not have told it from the night before.”

Fourteen people have asked to join the society. The dome will open again at 9.30pm on Friday 5 September 2003, if the sky is clear. Arrangements have yet to be made for the next approach as close as this one, in 2287.`,
  },
  {
    file: 'century-of-tide-gauge-pages.txt',
    desk: 'Science',
    publishedAt: '2017-01-20T06:00:00+00:00',
    source: 'Print edition',
    tags: ['science', 'sea', 'harbour', 'volunteers'],
    text: `A century of tide-gauge pages, read at last

By Tomasz Zieliński

Every day from the beginning of 1908 to the end of 2007, a clockwork pen in a hut on the East Mole drew the level of the sea on a sheet of paper. Scarcely anyone looked at the sheets again until 640 volunteers offered to.

The hut ought to have produced 36,525 of them. All but 412 survive, and this week the Skelhaven Marine Station announced that every one has been measured and typed into a database. They show that the sea in the harbour rose by 16.8 centimetres in the hundred years, and that more than a third of the rise came in the last 25.

“A tide gauge is a very patient witness,” said Inês Carvalho, the oceanographer who led the project. “It had been giving evidence since before the First World War, and we had put the evidence in a cellar.”

The volunteers, some of them as far off as Canada and New Zealand, worked from photographs on a website. Three people read each page, and when they differed by more than two centimetres a fourth was asked. The quickest of them, a retired signalman named Frank Aske, dealt with 5,906 at his kitchen table in Low Cotter.

They came upon more than numbers. Successive keepers had noted in the margins a wedding, a drifting mine and the arrival of three cats. For 11 weeks in 1998, while the Mole itself was under repair, the pen was at work on a barge.

On the sheet for Saturday 31 January 1953, the night of the North Sea flood, the line climbs off the top of the paper at 6.50pm. The keeper, Edwin Marr, went on marking the height every ten minutes in chalk on the wall of the hut. In the morning he copied the marks on to the back of the sheet and signed it.

Dr Carvalho will talk about the project at the Custom House Museum at 7pm on Thursday 26 January 2017.`,
  },
]
