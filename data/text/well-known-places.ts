// Countries, states and cities everyone writes about, in English: what a word that is no name at all may be a misspelling of.

const COUNTRIES = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** Countries of the Unicode CLDR whose name is one word of at least this many letters. */
const LEAST_LETTERS = 5

const OTHERS =
  'Aberdeen Abuja Adelaide Africa Ahmedabad Alabama Alaska Alberta Aleppo Alexandria Algiers America Amsterdam Ankara Antarctica Antwerp Arizona Arkansas ' +
  'Arusha Asia Assam Asunción Athens Atlanta Auckland Australia Baghdad Balkans Bamako Bangalore Bangkok Barcelona Basra Beijing Beirut Belfast Belgrade ' +
  'Berlin Bihar Bilbao Birmingham Blackpool Blantyre Bloemfontein Bogotá Bologna Bolton Bordeaux Boston Bournemouth Bradford Brasília Bratislava ' +
  'Brazzaville Brighton Brisbane Bristol Britain Brooklyn Brussels Bucharest Budapest Bulawayo Cairo Calcutta Calgary California Cambridge Canberra ' +
  'Caracas Cardiff Caribbean Carlisle Catalonia Caucasus Chandigarh Charleston Chattanooga Chechnya Chelsea Chennai Chicago Chisinau Chittagong Chongqing ' +
  'Christchurch Cincinnati Cleveland Coimbatore Cologne Colombo Colorado Columbus Connecticut Copenhagen Cornwall Coventry Crimea Dakar Dallas Damascus ' +
  'Darfur Delaware Delhi Denver Derby Detroit Dhaka Dodoma Donetsk Dortmund Dresden Dublin Dundee Durban Düsseldorf Edinburgh Edmonton Ekurhuleni Eldoret ' +
  'England Enugu Europe Exeter Faisalabad Florence Florida Frankfurt Freetown Fukushima Gaborone Gauteng Gdansk Geneva Georgia Glasgow Gloucester ' +
  'Gothenburg Grenoble Guadalajara Guangdong Guangzhou Gujarat Guwahati Hamburg Hanoi Hanover Harare Haryana Havana Hawaii Helsinki Hiroshima Hobart ' +
  'Hokkaido Houston Huddersfield Hyderabad Ibadan Idaho Illinois Indiana Indianapolis Indore Iowa Ipswich Islamabad Istanbul Izmir Jacksonville Jaffna ' +
  'Jaipur Jakarta Jerusalem Jharkhand Johannesburg Kabul Kaduna Kaliningrad Kampala Kandahar Kansas Kaohsiung Karachi Karnataka Kashmir Kathmandu ' +
  'Kentucky Kerala Kharkiv Khartoum Kherson Kigali Kimberley Kingston Kinshasa Kisumu Kochi Kolkata Kosovo Krakow Kumasi Kyoto Lagos Lahore Lancashire ' +
  'Leeds Leicester Leipzig Lilongwe Limpopo Lisbon Liverpool London Louisiana Luanda Lucknow Luhansk Lusaka Luton Madrid Maharashtra Maine Mali Malmö ' +
  'Manchester Manhattan Manila Manitoba Maputo Mariupol Marseille Maryland Maseru Massachusetts Mecca Medellín Melbourne Memphis Miami Michigan ' +
  'Middlesbrough Milan Milwaukee Mindanao Minneapolis Minnesota Minsk Mississippi Missouri Mogadishu Mombasa Monrovia Montana Montenegro Monterrey ' +
  'Montevideo Montpellier Montreal Moscow Mosul Mpumalanga Mumbai Munich Mysore Nagaland Nagasaki Nagpur Nairobi Nakuru Nantes Naples Nashville Nebraska ' +
  'Nevada Newcastle Newfoundland Nicosia Norfolk Normandy Northampton Northumberland Norwich Nottingham Nuremberg Odesa Odisha Ohio Okinawa Oklahoma ' +
  'Ontario Oregon Osaka Ottawa Oxford Palermo Palestine Paris Patna Pennsylvania Perth Peshawar Peterborough Philadelphia Phoenix Pietermaritzburg ' +
  'Pittsburgh Plymouth Polokwane Portsmouth Prague Pretoria Provence Punjab Pyongyang Quebec Queensland Rajasthan Rangoon Rawalpindi Recife Reykjavik ' +
  'Rotterdam Rustenburg Rwanda Sacramento Salisbury Salzburg Santiago Sapporo Sarajevo Saskatchewan Saskatoon Scandinavia Scotland Scunthorpe Seattle ' +
  'Seoul Seville Shanghai Sheffield Shenzhen Siberia Sicily Somerset Southampton Soweto Srebrenica Srinagar Stellenbosch Stockholm Stockport Strasbourg ' +
  'Stuttgart Suffolk Sunderland Surabaya Surrey Sussex Swansea Swindon Sydney Taipei Tallinn Tashkent Tasmania Tbilisi Tehran Telangana Tennessee Texas ' +
  'Thessaloniki Tianjin Tibet Tijuana Tokyo Toronto Toulouse Tripoli Tshwane Tunis Turin Turkey Tuscany Ulster Utah Uttarakhand Vadodara Valencia ' +
  'Vancouver Varanasi Venice Vermont Vienna Vilnius Virginia Visakhapatnam Vladivostok Wales Warsaw Washington Westminster Windhoek Winnipeg Wisconsin ' +
  'Wolverhampton Worcester Wroclaw Wuhan Wyoming Xinjiang Yerevan Yorkshire Zagreb Zanzibar Zaporizhzhia Zaragoza Zimbabwe Zurich'

/** Single words, as they are written. */
export const WELL_KNOWN_PLACES: readonly string[] = [...new Set([...countries(), ...OTHERS.split(' ')])]

function countries(): readonly string[] {
  const codes = [...LETTERS].flatMap((first) => [...LETTERS].map((second) => first + second))
  return codes
    .map((code) => COUNTRIES.of(code) ?? '')
    .filter((name) => /^\p{L}+$/u.test(name) && name.length >= LEAST_LETTERS)
}
