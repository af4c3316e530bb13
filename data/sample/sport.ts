// Sport desk: a match report and a regatta.

import type { SampleArticle } from './sample-article.ts'

export const sportArticles: readonly SampleArticle[] = [
  {
    file: 'ten-man-cobles-go-up.txt',
    desk: 'Sport',
    publishedAt: '1999-05-03T06:00:00+01:00',
    source: 'Print edition',
    tags: ['sport', 'clubs'],
    text: `Ten-man Cobles go up by a single goal

By Ken Hadfield

Hethering Athletic 1, Skelhaven Town 3

Skelhaven Town were promoted on Saturday by the width of one goal, a man short, in front of the biggest crowd to have followed them away from home for 20 years.

Town and Tolderbridge United had begun the last afternoon of the Coastal Counties League level on 71 points and with the same goal difference, plus 36. Only the champions go up. United were at home to the bottom side; the Cobles had to visit Mill Field, where Hethering had not lost since October. Both won, but United managed no more than 1–0.

At half-time it had looked improbable. Micky Dunstan put Town ahead after 12 minutes, heading in a corner from Ian Prewett. Then, a minute before the interval, Gary Ockwell stopped a shot on the line with both hands. He was sent off, Stephen Scaife scored from the penalty spot, and the teams went in level.

Bernard Kitto, the manager, took off a forward and told his full backs to stay at home. “I said we would be given two chances,” he explained afterwards, “and that it would be rude to refuse either.”

The first fell to Delroy Hines, who ran half the length of the pitch in the 70th minute and shot in off a post. Needing one more, Town defended for a quarter of an hour before Dunstan, by now limping, turned in Prewett’s free kick with two minutes left.

There followed a wait for news from Tolderbridge, where the match had kicked off late. When the radio gave it, most of the 1,106 spectators ran on to the grass, including a good many who had come to support Hethering.

Town last won the title in 1961. The players will be received at the town hall at 6pm on Friday 7 May 1999, and the public may gather in Customs Square. Ockwell, who watched the second half through a gap in the dressing-room door, has been asked to carry the cup.`,
  },
  {
    file: 'nessby-women-take-regatta-title.txt',
    desk: 'Sport',
    publishedAt: '2013-08-12T07:00:00+01:00',
    source: 'Web edition',
    tags: ['sport', 'clubs', 'europe'],
    text: `Nessby women take the coastal title in a borrowed boat

By Ruth Ellery

Nessby’s women reached the Tolder Regatta on Sunday 11 August 2013 without a boat and left it as champions.

Their own, the Dunlin, had been holed two days before when its trailer met a gatepost. Skelhaven Rowing Club lent them the Curlew, a skiff 20 years older and a good deal heavier, and was then beaten by it into third place.

The race for women’s fours, six kilometres to the Kittiwake buoy and back, was the closest of the 14 events seen by about 4,000 people along the front. Nessby, stroked by Carys Llewellyn-Hope, finished in 31 minutes 42 seconds. The visitors from Roscoff, who had led until the last 500 metres, were four seconds behind.

“They were tidier than us on flat water,” said Jo Tindall, the Nessby cox, who is a school cook. “But there is a slop off the East Mole when the tide turns, and either you grew up in it or you did not.”

Maëlle Kerbrat, the Roscoff stroke, had driven for two days with three crewmates, a cox and a boat in tow. She asked to help lift the Curlew out of the water. “It weighs more than my car,” she said when it was ashore. “Before, I was sad. Now I am ashamed.”

The club at Nessby has 23 members and had not won the title since the regatta was revived in 1978. The Dunlin should be mended by Saturday 7 September, when the season ends with the race round the lightship. Tindall said her crew had not decided which boat to take.

Women’s fours: 1 Nessby, 31min 42sec; 2 Roscoff, 31min 46sec; 3 Skelhaven, 32min 5sec. Men’s fours: 1 Skelhaven, 28min 17sec; 2 Tolderbridge, 28min 40sec; 3 Marram End, 29min 3sec.`,
  },
]
