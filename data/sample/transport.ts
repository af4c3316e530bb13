// Transport desk. The ferry article names a Laurie and a Lawrie, two people: both spellings are right.

import type { SampleArticle } from './sample-article.ts'

export const transportArticles: readonly SampleArticle[] = [
  {
    file: 'branch-line-reprieved.txt',
    desk: 'Transport',
    publishedAt: '2004-10-06T06:00:00+01:00',
    source: 'Print edition',
    tags: ['transport', 'public money', 'young people'],
    text: `Branch line reprieved after sixth-formers count the passengers

By Colm Deasy

The 11-mile railway between Skelhaven and Hethering Junction will stay open until at least December 2009, the regional transport board decided on Tuesday.

Members voted by nine to four for a package that includes a subsidy of £640,000 a year, two fewer trains each weekday and a promise by the county council to resurface the station car park.

Consultants had advised closure. Their report, leaked to this newspaper in June, put the cost to the public at a little over £3 for each of the 210,000 journeys recorded last year, and proposed a coach instead.

What changed minds, several members said afterwards, was a count made by the sixth form of Fellgate School. For one week, from Monday 13 September 2004 to the following Sunday, they boarded every train with clipboards and found 5,212 passengers. That was 31 per cent more than the ticket machines had noticed, because guards on crowded trains often had no time to sell fares between halts.

“We started it as statistics coursework,” said Hannah Oyelowo, 17. “By the Wednesday we were just cross.”

Sir Gerald Pask, the board’s chairman, called their tables the most persuasive document he had been handed in 12 years, “and the only one with jam on it”.

From Sunday 12 December 2004 the 10.12 and the 14.12 will no longer run on weekdays, and the last train from Skelhaven will leave at 21.40 instead of 22.55.

The Friends of the Skelhaven Line, who have tended the flower beds at Low Cotter since 1983, will hold a party on the platform on Saturday 16 October. All are welcome. The train, a spokeswoman reminded guests, stops there only on request.`,
  },
  {
    file: 'last-crossing-of-the-lady-hilda.txt',
    desk: 'Transport',
    publishedAt: '2016-07-11T06:00:00+01:00',
    source: 'Print edition',
    tags: ['transport', 'harbour', 'heritage', 'museum'],
    text: `Last crossing for the Lady Hilda as electric ferry takes over

By Nadia Rahman

The Tolder ferry passed from an old boat to a new one, and from a Laurie to a Lawrie, at noon on Saturday 9 July 2016.

Colin Laurie, who had been at the wheel of the Lady Hilda for 29 of her 55 years, brought her in to the Customs Steps for the last time with 61 passengers, a brass quartet and a goat. Elspeth Lawrie, who is no relation, was waiting alongside in the Tern, the £2.1 million electric catamaran that takes over the service.

“People have been mixing up our post since I got my ticket,” Ms Lawrie said. “I have paid his water bill, and he has been to a wedding that was meant for me. Now I suppose they will mix up the boats.”

The crossing to Nessby is 900 metres and takes the new vessel six minutes, four fewer than the old one. She carries 80 people and 12 bicycles, and recharges at the Nessby pontoon while they come aboard. A single fare remains £2.60. The county council, which met two thirds of the price, expects to save £38,000 a year in diesel.

Mr Laurie, 64, used to steer by a church, a chimney and an elm, the last of which blew down in 1991. He said he had gone on lining up with the place where it was.

Ms Lawrie, 37, has a screen. She spent two seasons as mate under Mr Laurie before qualifying as master in 2012, and intends to keep an eye on the church.

The Lady Hilda has been bought by the Custom House Museum for £4,200, her value as scrap, and will lie at the Fish Quay, where visitors may board her from Friday 22 July.

The goat, which was going home to a farm at Marram End, travelled free.`,
  },
]
