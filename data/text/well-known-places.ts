// Countries, states and cities everyone writes about, as each language writes them: what a word that is no name at all may be a misspelling of.

import { primaryOf, tagOf } from './languages.ts'

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** Of shorter names most words are a slip away. */
const LEAST_LETTERS = 5

const OTHERS =
  'Aberdeen Abuja Adelaide Africa Ahmedabad Alabama Alaska Alberta Aleppo Alexandria Algiers America Amsterdam Ankara Antarctica Antwerp Arizona Arkansas ' +
  'Arusha Asia Assam Asunción Athens Atlanta Auckland Australia Baghdad Balkans Bamako Bangalore Bangkok Barcelona Basra Beijing Beirut Belfast Belgrade Buffalo ' +
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
  'Wolverhampton Worcester Wroclaw Wuhan Wyoming Xinjiang Yerevan Yorkshire Zagreb Zanzibar Zaporizhzhia Zaragoza Zimbabwe Zurich ' +
  'Abeokuta Abidjan Agartala Aizawl Ajmer Alappuzha Aligarh Allahabad Almaty Amritsar Ashgabat Aurangabad Ballarat Bamenda Bareilly Bendigo Bengaluru Bhopal Bhubaneswar ' +
  'Bishkek Bujumbura Bukavu Cairns Calabar Casablanca Conakry Cotonou Cuttack Dehradun Dibrugarh Djibouti Douala Durgapur Dushanbe Entebbe Faridabad Fremantle Gangtok ' +
  'Geelong Ghaziabad Gwalior Gurugram Gurgaon Hargeisa Imphal Itanagar Jabalpur Jalandhar Jamshedpur Jodhpur Kalgoorlie Kanpur Khulna Kohima Kollam Kottayam Kozhikode ' +
  'Launceston Libreville Lubumbashi Ludhiana Madurai Maiduguri Makurdi Malindi Mangaluru Mansoura Meerut Mildura Moradabad Mwanza Mymensingh Nashik Niamey Nouakchott ' +
  'Ogbomosho Ogbomoso Onitsha Ouagadougou Owerri Panaji Puducherry Quetta Raipur Rajkot Ranchi Rockhampton Shillong Shimla Siliguri Sokoto Sylhet Takoradi Tamale Thanjavur ' +
  'Thiruvananthapuram Thrissur Tirupati Tiruchirappalli Toowoomba Townsville Udaipur Vijayawada Wagga Wollongong Yamoussoukro Yaoundé Zinder ' +
  'Aberystwyth Accrington Armagh Ballymena Barnstaple Basildon Basingstoke Birkenhead Bridgwater Bridlington Caernarfon Canterbury Carmarthen Chelmsford Cheltenham ' +
  'Chesterfield Chippenham Cirencester Colchester Coleraine Darlington Doncaster Drogheda Dumfries Dunfermline Eastbourne Enniskillen Falmouth Felixstowe Folkestone Galway ' +
  'Gateshead Grimsby Guildford Harrogate Hartlepool Haverfordwest Hereford Huntingdon Inverness Kettering Kidderminster Kilkenny Killarney Kilmarnock Kirkcaldy Lancaster ' +
  'Lerwick Letterkenny Limerick Lisburn Llandudno Llanelli Londonderry Lowestoft Ludlow Macclesfield Maidstone Margate Morecambe Motherwell Newmarket Nuneaton Paignton Penrith ' +
  'Penzance Pontefract Pontypridd Ramsgate Rochdale Rotherham Salford Scarborough Sevenoaks Shrewsbury Skegness Southport Stevenage Stornoway Taunton Telford Torquay Trowbridge ' +
  'Wakefield Warrington Waterford Wellingborough Weymouth Whitby Whitehaven Workington Wrexham ' +
  'Albuquerque Allentown Amarillo Anaheim Anchorage Annapolis Asheville Bakersfield Cheyenne Dearborn Evansville Fairbanks Flagstaff Fresno Galveston Greensboro Harrisburg ' +
  'Honolulu Huntsville Kalamazoo Knoxville Laramie Lexington Louisville Missoula Oakland Pasadena Peoria Poughkeepsie Raleigh Roanoke Savannah Schenectady Scottsdale Scranton ' +
  'Shreveport Spokane Syracuse Tacoma Tallahassee Topeka Tucson Wichita Youngstown'

const countryNames = new Map<string, ReadonlyMap<string, string>>()

/** Single words of English, as they are written. */
export const WELL_KNOWN_PLACES: readonly string[] = [
  ...new Set([...countriesIn('en').filter((name) => /^\p{L}+$/u.test(name)), ...OTHERS.split(' ')]),
]

/** Places of several words, in English; by themselves some of the words are words: Ivory Cost. */
export const PLACES_OF_WORDS: readonly string[] = [
  ...countriesIn('en').filter((name) => /^\p{L}+(?: \p{L}+){1,2}$/u.test(name)),
  ...(
    'Abu Dhabi,Addis Ababa,Alice Springs,Baton Rouge,Benin City,Buenos Aires,Cape Coast,Cape Town,Dar es Salaam,East London,El Paso,Fort Worth,Gold Coast,Ho Chi Minh,Hong Kong,Ivory Coast,' +
    'Kansas City,Kuala Lumpur,Las Vegas,Long Beach,Long Island,Los Angeles,Mexico City,Milton Keynes,Navi Mumbai,New Delhi,New Hampshire,New Haven,New Jersey,New Mexico,New Orleans,' +
    'New South Wales,New York,Newcastle upon Tyne,North Carolina,North Dakota,Northern Ireland,Phnom Penh,Port Elizabeth,Port Harcourt,Puerto Rico,Quebec City,Rhode Island,' +
    'Rio de Janeiro,Salt Lake City,San Antonio,San Diego,San Francisco,San Jose,Santa Fe,South Carolina,South Dakota,St Petersburg,Sao Paulo,Tel Aviv,Uttar Pradesh,Madhya Pradesh,' +
    'Andhra Pradesh,Arunachal Pradesh,Himachal Pradesh,Tamil Nadu,West Bengal,West Virginia,Western Cape,Eastern Cape'
  ).split(','),
]

/** Cities and regions as other languages write them. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  de:
    'Hamburg München Frankfurt Stuttgart Düsseldorf Leipzig Dortmund Dresden Hannover Nürnberg Duisburg Bochum Wuppertal Bielefeld Mannheim Karlsruhe Wiesbaden Augsburg ' +
    'Gelsenkirchen Mönchengladbach Braunschweig Chemnitz Magdeburg Freiburg Krefeld Lübeck Oberhausen Erfurt Rostock Kassel Potsdam Saarbrücken Ludwigshafen Oldenburg ' +
    'Leverkusen Osnabrück Solingen Heidelberg Darmstadt Paderborn Regensburg Ingolstadt Würzburg Wolfsburg Heilbronn Pforzheim Göttingen Bottrop Recklinghausen Reutlingen ' +
    'Koblenz Bremerhaven Erlangen Remscheid Salzgitter Schwerin Flensburg Passau Bayern Hessen Sachsen Thüringen Brandenburg Niedersachsen Salzburg Innsbruck Klagenfurt ' +
    'Zürich Lausanne Luzern Winterthur London Brüssel Warschau Moskau Budapest Bukarest Lissabon Madrid Barcelona Mailand Venedig Florenz Neapel Istanbul Ankara Stockholm ' +
    'Kopenhagen Helsinki Dublin Amsterdam Rotterdam Straßburg Marseille Afrika Amerika Australien Europa Peking Shanghai Washington Kalifornien Jerusalem Johannesburg Nairobi',
  fr:
    'Marseille Toulouse Nantes Strasbourg Montpellier Bordeaux Rennes Toulon Grenoble Angers Villeurbanne Limoges Perpignan Besançon Orléans Mulhouse Argenteuil Avignon ' +
    'Poitiers Dunkerque Versailles Cherbourg Chambéry Quimper Annecy Bayonne Colmar Lorient Ajaccio Bretagne Normandie Provence Bourgogne Alsace Lorraine Aquitaine Occitanie ' +
    'Angoulême Antibes Aurillac Auxerre Beauvais Belfort Bergerac Béziers Bourges Cahors Calais Cannes Carcassonne Chartres Châteauroux Compiègne Concarneau Draguignan ' +
    'Fougères Maubeuge Montauban Montbéliard Montluçon Narbonne Périgueux Roanne Roubaix Tourcoing Valenciennes Vesoul ' +
    'Picardie Auvergne Savoie Bruxelles Anvers Charleroi Genève Lausanne Zurich Neuchâtel Fribourg Montréal Québec Londres Berlin Madrid Barcelone Lisbonne Venise Florence ' +
    'Naples Athènes Varsovie Moscou Prague Budapest Bucarest Vienne Munich Hambourg Cologne Francfort Stockholm Copenhague Helsinki Dublin Amsterdam Istanbul Ankara ' +
    'Casablanca Marrakech Abidjan Bamako Ouagadougou Niamey Cotonou Yaoundé Douala Libreville Brazzaville Kinshasa Bangui Antananarivo Beyrouth Jérusalem Shanghai Washington ' +
    'Californie Afrique Amérique Europe Australie Océanie',
  es:
    'Madrid Barcelona Valencia Sevilla Zaragoza Málaga Murcia Bilbao Alicante Córdoba Valladolid Granada Oviedo Pamplona Almería Santander Burgos Albacete Salamanca Logroño ' +
    'Algeciras Alcorcón Bucaramanga Cancún Castellón Cochabamba Fuenlabrada Hermosillo Huesca Jerez Leganés Manizales Marbella Mérida Palencia Ponferrada Querétaro Teruel ' +
    'Vitoria Zamora Cádiz Gijón ' +
    'Badajoz Huelva Tarragona Cáceres Girona Lleida Toledo Pontevedra Ourense Guadalajara Melilla Andalucía Cataluña Galicia Asturias Cantabria Extremadura Navarra Aragón ' +
    'Bogotá Medellín Cartagena Barranquilla Caracas Maracaibo Guayaquil Arequipa Santiago Valparaíso Montevideo Asunción Rosario Mendoza Monterrey Tijuana Veracruz Oaxaca ' +
    'Tegucigalpa Managua Habana Londres Berlín Lisboa Bruselas Varsovia Budapest Bucarest Múnich Hamburgo Fráncfort Estocolmo Copenhague Helsinki Dublín Ámsterdam Estambul ' +
    'Ankara Venecia Florencia Nápoles Atenas Marsella Burdeos Jerusalén Shanghái Washington California África América Europa Oceanía',
}

/** Where countries have names of their own: Polónia and Polônia, Bahréin and Baréin. */
const REGIONS: Readonly<Record<string, readonly string[]>> = {
  de: ['de', 'de-AT', 'de-CH'],
  es: ['es', 'es-MX', 'es-419', 'es-US', 'es-AR'],
  fr: ['fr', 'fr-CA', 'fr-CH', 'fr-BE'],
  it: ['it', 'it-CH'],
  nl: ['nl', 'nl-BE'],
  pt: ['pt', 'pt-PT', 'pt-AO'],
}

/** Real places, people and forms of names that lie one slip from a famous place. */
const NEIGHBOURS: Readonly<Record<string, string>> = {
  en:
    'Ackland Alburquerque Allenton Amarilla Armenta Ashville Ballara Barnstable Basri Bedlington Beighton Bhupal Bolten Bosra Boulton Brasil Brazile Bridgewater ' +
    'Bristow Broadford Canaday Canady Carlile Caro Charlestown Charlton Cheyanne Cleaveland Cleland Colerain Dalla Dallam Dalles Damasus Dever Duala Dubin ' +
    'Durbar Durbin Eastburn Finlan Florance Francie Freemantle Gabin Genova Georgiana Germana Gilford Greensburg Guilford Harari Harrisonburg Hayti ' +
    'Herford Heuston Huntersville Italia Italo Jaffa Jordana Kallam Kannur Kapur Ketterling Khanpur Kington Kingstone Kinston Kirkaldy Kocho Kolam Kollum ' +
    'Kosova Kyodo Lankester Leister Lewisville Lindon Llanelly Loudon Lupton Lutton Madura Mahli Maina Malindo Mansour Mansourah Mansura Mayne Mexica Millan Monaca ' +
    'Montagna Montano Montara Mulan Mwansa Mylan Nevado Osaki Osako Panagi Parris Patni Phenix Porth Rajpur Ralegh Rampur Rancho Rockdale Rotheram Safford ' +
    'Salusbury Saville Scottdale Serbin Shima Simla Suffield Surry Swinden Swinton Tahoma Takoma Tarin Tedford Tilford Tokyu Torin Troubridge Valentia ' +
    'Turan Turkel Turley Vianna Vienne Virginie Waymouth Wexham Whitty Worster Worthington Wroxham Youngtown Zander',
  de:
    'Homburg Homberg Hamberg Freiberg Freyburg Freienburg Kessel Kastel Cassel Strasburg Straßberg Heilbrunn Wolfsberg Bockum Bachum Salzberg Oldenberg Regensberg Augsberg ' +
    'Monheim Manheim Söllingen Götzingen Erlingen Nürburg Duisberg Brandenberg Flensberg Kochem Rostok Posen Pohlen Passow Mainland Luzein Pecking Hesse Hessel Sachse ' +
    'Dresen Leizig Schwerte Schwering Kiew Kyjiw Ghana Belarus Moldau Moldawien Kenya Zimbabwe Botswana Rwanda Kongo Usbekistan Tadschikistan Kirgistan Kirgisistan ' +
    'Budapester Georgia Virginia Indiana Angora Corea Jordan Serbin Hannoversch Rennes Nantes',
  fr:
    'Renens Calmar Vienna Chinon Lozanne Montreuil Limogne Angres Nantua Annency Marcillac Marseillan Toulx Florange Lorette Savoye Fribourg Freibourg Friburg Bayon Avignonet ' +
    'Zimbabwe Belarus Biélorussie Kirghizistan Kirghizstan Kirghizie Ouzbékistan Tadjikistan Moldavie Moldova Malaisie Malaysia Birmanie Kenya Bahreïn Bahrein Koweït Vietnam ' +
    'Rwanda Congo Georges Georgie Dominica Samos Malte Mali Chypre Gambie Zambie Perpignac Orléat Verdun Colmars Genevrières Venizy Poitières Grenoble',
  es:
    'Gerona Orense Lérida Bahréin Bahrein Baréin Zimbabwe Zimbabue Iraq Irak Qatar Catar Kenya Kenia Rwanda Ruanda Botswana Botsuana Malawi Malaui Kirguistán Kirguizistán ' +
    'Tayikistán Tadjikistán Bangladesh Bangladés Belarús Bielorrusia Moldavia Moldova Fiji Fiyi Surinam Suriname Lesotho Lesoto Swazilandia Suazilandia Djibouti Yibuti Bhutan Bután ' +
    'Vietnam Navarro Granado Granados Córdova Cordova Murcio Marsala Sevilla Siviglia Toledo Tolosa Mendosa Mendota Calabria Giorgia Georgio Barcelos Vigo Burgo Oviedo ' +
    'Valença Valencià Bilbo Málaca Malaca Managuas Nápoles Venezia Firenze Austral Habano Rosaria Santiagos Galiza Galizia Cataluna Catalunya Alacant Andalucia Africo Americo',
  it: 'Giorgia Georgio Bielorussia Zimbabwe Kenya Kenia Ruanda Rwanda Qatar Iraq Irak Botswana Kirghizistan Uzbekistan Bahrein Bahrain Malesia Moldavia Moldova Siberia Lidia Albano Romagna',
  pt: 'Giorgia Zimbabwe Zimbabue Zimbábue Zimbábwe Quénia Quênia Polónia Polônia Roménia Romênia Irão Vietname Vietnã Bahrein Barém Moldávia Moldova Botswana Madagáscar Singapura Bielorrússia Belarus Letónia Letônia Estónia Estônia Eslovénia Eslovênia Arménia Armênia Macedónia Macedônia Iémen Iêmen Mónaco Mônaco',
  nl: 'Zimbabwe Kenya Kenia Rwanda Ruanda Oekraïne Belarus Moldavië Zeeland Jutland Friesland Palen Tsjaad Bahrein Qatar Irak Iraq Kirgizië Kirgizstan Oezbekistan Georgia',
}

/** Single words of a language (a BCP 47 tag), as its region writes them; for English `WELL_KNOWN_PLACES`. */
export function placesIn(language: string): readonly string[] {
  return [...new Set([...countriesOfOneWord(language), ...(ELSEWHERE[primaryOf(language)]?.split(' ') ?? [])])]
}

/** Words that are no slip for a place of this language (a BCP 47 tag): places as any of its regions writes them, and what lies near them. */
export function rightPlacesIn(language: string): ReadonlySet<string> {
  const primary = primaryOf(language)
  const regions = (REGIONS[primary] ?? [primary]).flatMap(countriesOfOneWord)
  return new Set([...placesIn(language), ...regions, ...(NEIGHBOURS[primary]?.split(' ') ?? [])])
}

function countriesOfOneWord(language: string): readonly string[] {
  return countriesIn(language).filter((name) => /^\p{L}+$/u.test(name))
}

function countriesIn(language: string): readonly string[] {
  return [...countryNamesIn(language).values()].filter((name) => name.length >= LEAST_LETTERS)
}

/** Names of countries (of the Unicode CLDR) in a language (a BCP 47 tag), by their ISO 3166 codes. */
export function countryNamesIn(language: string): ReadonlyMap<string, string> {
  const known = countryNames.get(language)
  if (known) return known
  const countries = new Intl.DisplayNames(tagOf(language), { type: 'region', fallback: 'none' })
  const codes = [...LETTERS].flatMap((first) => [...LETTERS].map((second) => first + second))
  const names = new Map(
    codes
      .flatMap((code) => [[code, countries.of(code)] as const])
      .filter((each): each is [string, string] => each[1] !== undefined),
  )
  countryNames.set(language, names)
  return names
}
