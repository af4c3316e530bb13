// Farming desk: too much water, and too little.

import type { SampleArticle } from './sample-article.ts'

export const farmingArticles: readonly SampleArticle[] = [
  {
    file: 'potatoes-rot-on-the-carrs.txt',
    desk: 'Farming',
    publishedAt: '2000-11-17T06:00:00+00:00',
    source: 'Print edition',
    tags: ['farming', 'flooding', 'weather'],
    text: `Potatoes rot as floodwater stays on the carrs

By Peter Garrick

More than a fortnight after the Tolder came over its banks, there are still swans on Geoff Lazenby’s potatoes.

Mr Lazenby, who farms 310 acres at Low Cotter, had lifted two thirds of his crop by the night of Monday 30 October 2000. The rest, about 900 tonnes, lies under 18 inches of water and would not be worth digging if it drained tomorrow. He puts his loss at £70,000.

The Tolderdale Growers’ Association reckons that 4,600 acres of the carrs are flooded, a third of them not yet harvested, and that barely one field in ten has been sown with winter wheat. Last month was the wettest October at the Hethering weather station since records began there in 1931.

Most of the anger is directed at the pumps. Two of the four at Cotter Sluice failed within an hour of each other on the night, and a spare was on loan to a district 40 miles away. The drainage board says that no pumping station in the county could have kept pace with such a river. Its members will be asked to explain themselves at Hethering village hall at 7.30pm on Thursday 23 November 2000.

“My grandfather drained this land with a windmill and a horse,” Mr Lazenby said. “I have a computer that can tell me, to the millimetre, how wet my feet are.”

There has been kindness too. Farmers on higher ground have taken in 1,200 ewes, and a haulier at Stonegarth has been delivering straw and sending no bills.

Eileen Lazenby, who keeps the farm shop, has found one way to fight back. Each morning she goes out in a rowing boat with a long-handled fork, and what she brings home is sold by the bag at twice the usual price, under a notice that says “Dived for”. She has run out by noon every day this week.`,
  },
  {
    file: 'barley-in-by-july.txt',
    desk: 'Farming',
    publishedAt: '2022-08-05T07:00:00+01:00',
    source: 'Web edition',
    tags: ['farming', 'weather'],
    text: `Barley all in by July as heat rewrites the harvest diary

By Ruth Ellery

Since 1911 the Sowerby family of Stonegarth has kept a note in pencil, on the back of the granary door, of the day on which the last of the barley came in. This year’s entry, Thursday 28 July 2022, is the earliest on the door by six days.

The previous record, 3 August, was set in the drought of 1976. In an ordinary summer the line is not written until the third week of August.

The heat that took the temperature above 40C in England for the first time, on Tuesday 19 July, reached 37.1C at Hethering. In the days that followed, the grain became so dry that it could go straight from the combine to the store, saving the Sowerbys about £9,000 in fuel. There was, however, a fifth less of it: 5.1 tonnes a hectare, against an average of 6.4 over the past five years.

“It is beautiful stuff,” said Anna Sowerby, 36, who has run the farm since 2018. “I just wish I could show you more.”

To lessen the risk of sparks, her drivers worked from four in the morning until 11, with a water bowser following behind. Others were less fortunate. Fire crews were called to 23 field fires along the coast in July, compared with five in the same month last year. At Nessby a combine harvester and 14 hectares of wheat were lost before neighbours cut a break with their ploughs. No one was hurt.

Dairy farmers are already feeding silage made for the winter, and potato growers say that without rain by the end of the month many of their crops will be the size of marbles.

There is room on the door for about 40 more harvests at the present size of handwriting. Ms Sowerby has bought a notebook, but has not so far been able to bring herself to use it.`,
  },
]
