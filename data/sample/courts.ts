// Courts desk: one case before the magistrates, one before the Crown Court.

import type { SampleArticle } from './sample-article.ts'

export const courtsArticles: readonly SampleArticle[] = [
  {
    file: 'skipper-fined-over-crabs.txt',
    desk: 'Courts',
    publishedAt: '2007-06-14T06:00:00+01:00',
    source: 'Print edition',
    tags: ['crime', 'fishing', 'harbour'],
    text: `Skipper fined over 312 undersized crabs hidden beneath his bunk

By Peter Garrick

A skipper who took to his bed on top of the evidence was ordered to pay £3,015 by Skelhaven magistrates on Wednesday.

Dennis Thackray, 52, of Mizzen Court, pleaded guilty to landing 312 edible crabs below the legal size from his boat, the Bonny Jean, at the Fish Quay on Saturday 17 March 2007.

The court was told that two sea fisheries officers had gone aboard that evening to look at the log book. They found 40 crabs in a tank on deck, all of them large enough, and were about to leave when one of the officers, Katherine Ullyatt, heard what she called a noise like somebody sorting cutlery.

Thackray was lying in his bunk with a blanket drawn up to his chin. He said that he had a chill. When he was persuaded to get up, his mattress was seen to be resting on six plastic boxes.

Every crab was measured on the quayside, a task that went on until 1.20am. The smallest was 96 millimetres across the shell; the minimum in the district is 130. All were put back alive.

Piers Naylor, for the defence, said his client had lost a string of pots in the February storms and had been promised cash by a buyer whom he declined to name. The catch would have fetched about £340. “He is extremely embarrassed,” Mr Naylor said, “and he asks me to add that he has not slept properly since.”

Hilary Dunmore, who chaired the bench, fined him £2,400 and made him pay costs of £615. The prosecution’s request that his pots be forfeited was refused.

“Mistakes are made with a gauge,” she told him. “This one was made with a mattress.”`,
  },
  {
    file: 'choir-treasurer-spared-prison.txt',
    desk: 'Courts',
    publishedAt: '2015-10-24T06:00:00+01:00',
    source: 'Print edition',
    tags: ['crime', 'music'],
    text: `Choir treasurer who took £18,640 is spared prison

By Colm Deasy

TOLDERBRIDGE — A treasurer who paid his credit card bills with a choir’s Christmas takings walked free from the Crown Court on Friday 23 October 2015 after the judge heard that he had sold his house to make good the loss.

Roland Meek, 58, looked after the money of the Tolder Valley Choral Society for 16 years. Between May 2011 and January 2014 he moved £18,640 to himself in 47 transfers, the largest of £1,150 and the smallest of £12.99. He had admitted fraud by abuse of position at an earlier hearing.

Daniel Osei, prosecuting, said the thefts came to light when a piano tuner’s cheque for £85 was returned unpaid. The secretary asked to see the bank statements. Meek brought them, together with a list in his own hand of everything he had taken. “It is accurate to the penny,” Mr Osei said. “It is also the only complete set of accounts for the period.”

Fiona Strang, in mitigation, said that Meek had been made redundant as a surveyor in 2010, had told nobody and had gone on leaving home each morning with a briefcase. He had since moved into rented rooms and returned the full sum with interest.

Recorder Anthea Brogan passed a sentence of ten months, suspended for 18, and ordered 200 hours of unpaid work. “You did not steal from a company,” she said. “You stole from people who stood next to you and sang.”

Outside the court Pauline Rigg, the society’s secretary, said that Meek had once driven her mother to every rehearsal for a year. She had lain awake over whether that made it better or worse.

The society will perform Fauré’s Requiem at St Hilda’s Church on Saturday 14 November. Every seat is taken, she said, and every cheque now has two signatures.`,
  },
]
