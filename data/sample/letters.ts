// Letters page: short signed letters under one headline, without a byline.

import type { SampleArticle } from './sample-article.ts'

export const lettersArticles: readonly SampleArticle[] = [
  {
    file: 'letters-clock-gull-bench.txt',
    desk: 'Letters',
    publishedAt: '2009-01-15T06:00:00+00:00',
    source: 'Letters',
    tags: ['letters', 'harbour', 'wildlife'],
    text: `Letters: a fast clock, an innocent gull and a missing bench

Sir, – For years I have set my watch by St Hilda’s clock and have arrived early for everything. I now learn from your report of 8 January that it has been four minutes fast since 1997. May I apologise, through your columns, to all the people I have glared at?

Frances Orrell, Beck Street

Sir, – Mr Stott (Letters, last week) blames the gulls for the state of the litter bins along the front. I have kept watch from my window with a pencil. On Saturday 10 January 2009, between seven o’clock and noon, nine gulls, two dogs and one member of the borough council were seen to take things out of the bin beside the bandstand. Only the gulls finished what they took.

L. G. Pym, Marine Parade

Sir, – Does any reader know what has become of the bench at the end of the East Mole? It was presented in 1949 by the crew of the Norwegian steamer Bjørg, in thanks for soup, and bore a brass plate which said so.

My late husband proposed to me there on Tuesday 2 June 1953, everyone else in the town being indoors in front of somebody’s television set to watch the Coronation. We had the whole harbour to ourselves, and the rain.

The bench was in its place in October. The harbour office tells me that it has no record of any such object. I find that hard to believe of an office which once sent me a bill for leaning on a bollard.

Winifred Aldous (Mrs), Nessby

The Editor writes: The bench has been found in the council’s depot at Saltpan Road, where it is being varnished. It will be back, with its plate, by Easter.`,
  },
  {
    file: 'letters-number-4-bus.txt',
    desk: 'Letters',
    publishedAt: '2024-06-20T06:00:00+01:00',
    source: 'Letters',
    tags: ['letters', 'transport', 'health'],
    text: `Letters: in praise of the number 4 bus

Sir, – Tolder Vale Buses proposes to withdraw the number 4 after seven in the evening, from Sunday 1 September 2024, because each journey carries an average of only 6.3 people. I am one of the 6.3. Another is the nurse who sits behind the driver; another is the boy with the trombone; two more are the couple who get off at Low Cotter and have not, to my knowledge, exchanged a word since 2019. If the company will tell us which passenger is the 0.3, the rest of us will gladly see him home.

Yasmin Haddad, Hethering

Sir, – Anyone who thinks the money would be better spent on roads should do as I did on Tuesday and sit for an hour and a half at the stop outside the Infirmary. Visiting ends at eight. Between then and half past nine I saw 27 people board two buses. Three were on crutches, and one was a lady of 91 who had been to see her son. A taxi to Nessby, which at that hour has to go round by the bridge, costs £34.

Peter Kessell (Dr), Tolder Infirmary

Sir, – In the snow of March 2018, when nothing else was moving, the number 4 took my daughter to hospital with her bag on the luggage rack, and waited at the foot of the hill while two passengers ran ahead with shovels. The driver would not accept a fare. I do not know how that appears in the company’s figures. My granddaughter is six, and we have never told her how close she came to being born at a request stop.

Moira Fenwick-Shaw, Low Cotter

The Editor writes: Comments may be sent to the company or to the county council until noon on Friday 12 July 2024.`,
  },
]
