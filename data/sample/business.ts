// Business desk: agency copy from London and a local firm.

import type { SampleArticle } from './sample-article.ts'

export const businessArticles: readonly SampleArticle[] = [
  {
    file: 'small-ports-insurance.txt',
    desk: 'Business',
    publishedAt: '2008-03-03T17:20:00+00:00',
    source: 'Wire copy',
    tags: ['harbour', 'trade', 'weather'],
    text: `Small ports face steep rise in storm insurance

LONDON, March 3 — Dozens of small harbours around the British coast have been told to expect insurance bills up to 40 per cent higher this year, after two winters in which storm claims outran premiums by almost three to one.

The Lesser Harbours Association, which speaks for 118 ports handling fewer than 50,000 tonnes a year, said on Monday that 31 of its members had received their renewal terms and that no increase had been smaller than 12 per cent. Four had been refused cover for breakwaters built before 1900.

“An insurer in an office looks at the date on a drawing and sees a risk,” said Philippa Corrie, the association’s director. “The people who live behind the wall see something that has stood up to 130 winters.”

Underwriters reply that the sums leave them little room. Members of the Harbour Underwriting Group paid out £22.4 million on small-port policies in 2006 and 2007, against premiums of £7.7 million. Armour stone costs a fifth more than it did in 2005, and few contractors own the barges needed to place it.

Lars Møller, who chairs the group, said that harbours able to show regular diving inspections would be offered discounts, and suggested that neighbours share a survey team. “We would far rather pay a diver than a demolition firm,” he said.

Among the ports named in the association’s report is Skelhaven, whose East Mole was repaired in 1998 at a cost of £1.4 million. Its premium will go up in April from £38,000 to £49,400 unless the borough council agrees to carry the first £250,000 of any claim. Councillors are due to consider that offer on Tuesday 18 March 2008.

The association has asked ministers to back a mutual fund, paid for by a levy of a penny on each tonne landed, but does not expect an answer before the summer.

(Reporting by Malcolm Fairlie)

(Edited by Sunita Rao)`,
  },
  {
    file: 'smokehouse-sells-to-norway.txt',
    desk: 'Business',
    publishedAt: '2019-10-24T14:00:00+01:00',
    source: 'Web edition',
    tags: ['trade', 'fishing', 'europe'],
    text: `Smokehouse says no to a supermarket and yes to Norway

By Tomasz Zieliński

When a supermarket chain offered to take every kipper that Hallam & Voss could make, Judith Voss asked for a week to think it over. Then she flew to Ålesund.

The result, announced on Thursday 24 October 2019, is a contract worth £1.3 million over three years to supply oak-smoked herring to Bjørnstad Sjømat, a Norwegian wholesaler, for sale in 60 delicatessens from Tromsø to Kristiansand. It is the largest order in the firm’s 117 years.

Ms Voss, whose great-grandfather Ernst founded the business with Walter Hallam, said the supermarket had wanted the price cut by 18 per cent and the smoking time by half. “They told us that nobody would notice,” she said. “I noticed, and I had a cold.”

The Norwegians asked for one change: less salt. Eleven recipes were tried before Ingrid Bjørnstad, who buys for the family company, approved the twelfth. “Herring we have,” she said by telephone. “What we do not have is your chimneys.”

There are three of these, built of brick in Saltpan Road and protected as listed buildings since 1989. Each takes 3,000 fish, which hang for 14 hours over oak dust. Krzysztof Wójcik, the night foreman, said the secret was to do almost nothing, but to stay awake while doing it.

Hallam & Voss employs 46 people and will take on nine more, two of them apprentices, before the first consignment leaves on Monday 6 January 2020.

The company expects exports to need more paperwork once Britain has left the European Union, and has hired a part-time clerk to learn the forms. Norway, Ms Voss pointed out, is not in the Union either. “They sent us their own list of requirements,” she said. “It was one page long, and half of that was the address.”`,
  },
]
