// Countries, states and cities everyone writes about, in English: what a word that is no name at all may be a misspelling of.

const COUNTRIES = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** Countries of the Unicode CLDR whose name is one word of at least this many letters. */
const LEAST_LETTERS = 5

const OTHERS =
  'Africa Alabama Alaska Alberta Alexandria Algiers America Amsterdam Ankara Antarctica Antwerp Arizona Arkansas Asia Athens Atlanta Auckland Australia Baghdad Balkans ' +
  'Bamako Bangalore Bangkok Barcelona Basra Beijing Beirut Belfast Belgrade Berlin Birmingham Bloemfontein Bogotá Bordeaux Boston Bradford Bratislava Brazzaville Brighton ' +
  'Brisbane Bristol Britain Brooklyn Brussels Bucharest Budapest Bulawayo Cairo Calcutta California Cambridge Canberra Cardiff Caribbean Catalonia Caucasus Chechnya Chelsea ' +
  'Chennai Chicago Cologne Colombo Colorado Connecticut Copenhagen Cornwall Coventry Crimea Dakar Dallas Damascus Darfur Delaware Delhi Denver Derby Detroit Dhaka Dresden ' +
  'Dublin Dundee Durban Düsseldorf Edinburgh England Europe Florence Florida Frankfurt Freetown Gauteng Geneva Georgia Glasgow Gloucester Guangdong Guangzhou Gujarat Hamburg ' +
  'Hanoi Harare Havana Hawaii Helsinki Hiroshima Houston Hyderabad Idaho Illinois Indiana Iowa Islamabad Istanbul Jakarta Jerusalem Johannesburg Kabul Kampala Kandahar Kansas Karachi Kashmir ' +
  'Kathmandu Kentucky Kerala Kharkiv Khartoum Kigali Kingston Kinshasa Kolkata Kosovo Kyoto Lagos Lahore Lancashire Leeds Leicester Leipzig Lisbon Liverpool London Louisiana Luanda ' +
  'Lusaka Madrid Maharashtra Maine Mali Manchester Manhattan Manila Manitoba Maputo Marseille Maryland Massachusetts Mecca Melbourne Miami Michigan Milan Milwaukee Minneapolis ' +
  'Minnesota Minsk Mississippi Missouri Mogadishu Mombasa Monrovia Montana Montenegro Montreal Moscow Mosul Mumbai Munich Nairobi Naples Nebraska Nevada Newcastle Nicosia Norfolk Normandy ' +
  'Northumberland Nottingham Ohio Oklahoma Ontario Oregon Osaka Ottawa Oxford Palestine Paris Pennsylvania Perth Peshawar Philadelphia Phoenix Pittsburgh Plymouth Portsmouth ' +
  'Prague Pretoria Provence Punjab Pyongyang Quebec Queensland Rangoon Rotterdam Rwanda Salisbury Salzburg Sarajevo Saskatchewan Scandinavia Scotland Seattle Seoul Shanghai Sheffield Shenzhen Siberia Sicily Somerset ' +
  'Southampton Soweto Srebrenica Stockholm Strasbourg Stuttgart Suffolk Sunderland Surrey Sussex Swansea Sydney Tasmania Tehran Tennessee Texas Tibet Tokyo Toronto Toulouse Tripoli ' +
  'Tunis Turin Tuscany Ulster Utah Valencia Vancouver Venice Vermont Vienna Virginia Vilnius Wales Warsaw Washington Westminster Wisconsin Wyoming Yorkshire Zagreb Zimbabwe Zurich'

/** Single words, as they are written. */
export const WELL_KNOWN_PLACES: readonly string[] = [...new Set([...countries(), ...OTHERS.split(' ')])]

function countries(): readonly string[] {
  const codes = [...LETTERS].flatMap((first) => [...LETTERS].map((second) => first + second))
  return codes
    .map((code) => COUNTRIES.of(code) ?? '')
    .filter((name) => /^\p{L}+$/u.test(name) && name.length >= LEAST_LETTERS)
}
