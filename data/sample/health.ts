// Health desk: the Infirmary and the town around it.

import type { SampleArticle } from './sample-article.ts'

export const healthArticles: readonly SampleArticle[] = [
  {
    file: 'maternity-unit-opens.txt',
    desk: 'Health',
    publishedAt: '2011-03-08T06:00:00+00:00',
    source: 'Print edition',
    tags: ['health', 'people'],
    text: `New maternity unit has its first baby before lunch

By Nadia Rahman

The midwife-led unit at Tolder Infirmary had been open for three hours and ten minutes on Monday when it did what it was built for.

Freya Pickersgill, weighing 7lb 4oz, was born at 11.10am to Kirsty and Lee, who had set out for Tolderbridge and had got as far as the ring road before they remembered what day it was and turned round. Mother and daughter were doing well last night.

Until now women in the Skelhaven district have had to give birth at home or travel 26 miles to the consultant unit at Tolderbridge General. Of 840 babies born to local mothers last year, 17 arrived on the way, four of them in the same lay-by.

The unit fills the ground floor of what was the hospital laundry. It has four birthing rooms, two pools and 14 midwives, and cost £1.9 million, of which £310,000 was raised by the League of Friends. Women who are likely to have complicated labours will still be sent to Tolderbridge, and an ambulance will stand by at the Infirmary day and night.

Siân Prosser, the consultant midwife in charge, hopes for 300 births in the first year. “It is meant to be a place where nothing much seems to be going on,” she said. “Most of the time, that is what good care looks like.”

Not everyone is convinced. Ranjit Bhalla, an obstetrician who sits on the hospital trust’s board, voted against the scheme in 2009 because the nearest operating theatre was so far away. “The building is lovely and the staff are first-rate,” he said after the opening. “My question was about 26 miles, and the miles have not moved.”

The trust has promised to publish the time taken by every transfer, once a quarter, beginning on Friday 1 July 2011.`,
  },
  {
    file: 'auction-hall-vaccination-centre.txt',
    desk: 'Health',
    publishedAt: '2021-01-19T08:00:00+00:00',
    source: 'Web edition',
    tags: ['health', 'fishing', 'volunteers'],
    text: `Fish auction hall finds a new use as a vaccination centre

By Beth Hollis

The clock that once timed the bidding for cod presided over a different queue on Monday 18 January 2021, when the first 480 people were vaccinated against Covid-19 in the old auction hall on the Fish Quay.

At the head of it, at half past eight, was Harold Minto, 93, who sold haddock on the same floor for 41 years. He had put on a tie. “They have got heaters in,” he said. “We could have done with those in 1962.”

The hall was chosen because it is large, has doors on both sides and drains well. Volunteers from the lifeboat station and the rowing club scrubbed it over four evenings, and found that the lines painted long ago to part one merchant’s boxes from the next were already two metres apart.

The six vaccinators expect to give up to 3,000 doses in a six-day week, supplies permitting. For the present, appointments are going to people aged 80 and over, to the staff of care homes and to front-line health workers, by letter or by telephone. Everybody else has been asked not to turn up on the off chance.

Dr Oluwaseun Bankole, the clinical lead, said that three people had been sent away because they had come on the wrong day, and a fourth because the letter in his hand was his father’s. “He was very charming about it,” she said. “He was still 46.”

Travel on the number 4 bus is free until the end of March to anyone with an appointment slip. District nurses will call on those who cannot leave home, starting in Nessby and Low Cotter.

Mr Minto’s verdict, after the required 15 minutes on a plastic chair, was that buyers in his day had taken longer to make up their minds. He is due back in 12 weeks and proposes to wear the same tie.

(Reporting by Beth Hollis)

(Edited by Colm Deasy)`,
  },
]
