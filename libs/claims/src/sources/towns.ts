import { M } from '../lexicon/classes.js';
import type { Token } from '../tokens.js';
import { WordClass } from '../word-class.js';

/** Towns and regions that often stand in brackets with a year; capitals and countries are places to every clause. */
const TOWNS = new WordClass(
  `aachen aberdeen adelaide aleppo alexandria alicante alsace amsterdam ankara antwerp atlanta auckland augsburg bangkok
  basel bath bavaria belfast belgrade bergen bern bilbao bologna bombay bonn bordeaux bradford bratislava bremen
  brest brighton brisbane brittany brno bruges bucharest budapest burgundy bursa cairo calcutta calgary cambridge canberra
  cannes canterbury cardiff carinthia carlisle casablanca catalonia chemnitz cologne cork cornwall coventry darmstadt
  delft delhi derby derry devon dhaka dijon dortmund dover dublin dubrovnik duisburg dundee durham düsseldorf
  eindhoven erfurt essen exeter flanders florence frankfurt freiburg galway gdansk genoa ghent gibraltar girona glasgow
  gothenburg göttingen graz grenoble groningen halifax halle hamelin hanover havana heidelberg hesse hull inverness
  ipswich izmir jakarta johannesburg kampala karachi karlsruhe kassel kent kharkiv kiel klagenfurt krakow kyoto
  lagos lahore lancaster lausanne leicester leiden leipzig leuven lille lima limerick lincoln linz ljubljana
  lodz lombardy lorraine lucerne lugano lyon lübeck maastricht magdeburg mainz malaga malmö mannheim manila
  marseille melbourne memphis metz miami modena montpellier montreal mumbai munich münster nagoya nairobi
  nantes naples newcastle nice norfolk normandy northumberland norwich nottingham nuremberg nürnberg oporto osaka
  ostend oxford padua palermo pamplona patras perth pisa plymouth porto portsmouth potsdam poznan pretoria prussia
  ravenna regensburg reims rennes reykjavik rhodes rostock rotterdam rouen saarland salzburg santiago sarajevo
  saxony seville sheffield sicily silesia skopje sofia somerset southampton split stavanger strasbourg stuttgart styria
  suffolk surrey sussex swansea taipei tallinn tampere tartu tbilisi thessaloniki thuringia tilburg tirana toulouse
  trier trieste trondheim turin turku tuscany tyrol ulm uppsala utrecht valencia vancouver venice verona
  vilnius vorarlberg wakefield warwick weimar wellington westphalia wolverhampton worcester wroclaw wuppertal
  würzburg ypres yokohama york yorkshire zaragoza zurich zürich chicago houston dallas seattle denver phoenix baltimore
  philadelphia cleveland pittsburgh cincinnati milwaukee minneapolis ohio oregon nevada utah iowa kansas montana
  alabama arizona arkansas colorado connecticut delaware illinois indiana kentucky louisiana maine maryland
  massachusetts michigan minnesota mississippi missouri nebraska oklahoma pennsylvania tennessee vermont wisconsin
  managua bogotá bogota caracas quito montevideo asunción santiago guayaquil medellín accra dakar abidjan kinshasa luanda
  lusaka harare maputo windhoek khartoum addis mogadishu tunis algiers rabat tripoli beirut amman riyadh doha dubai muscat
  adriatic aegean alps andes ardennes atlantic azores baltic bosporus camargue caucasus champagne corfu corsica crete crimea
  dalmatia danube dordogne funen gastein gironde gotland holstein ibiza istria jutland lapland madeira mallorca mecklenburg
  nordland pacific peloponnese pomerania provence pyrenees rhine rügen ruhr sahara sardinia savoy scania sylt tenerife thames
  peterborough reading slough basingstoke bognor hastings margate norwich cheltenham gloucester taunton barnsley blackpool bolton bournemouth brixton burnley camden croydon doncaster falmouth grimsby hackney harrogate
  hartlepool islington luton middlesbrough oldham penzance preston rochdale rotherham scarborough stockport sunderland
  swindon torquay truro whitby wigan
  wyoming alaska hawaii alberta manitoba ontario queensland tasmania victoria`,
);
/** What only towns end in. A few families do too ("Hamburg"), so it is asked only where nothing else tells. */
const TOWN_ENDING =
  /.(?:burg|ville|stadt|dorf|chester|cester|mouth|grad|shire|haven|hafen|furt|borough|pool|stead|wick|minster|hausen|heim|ingen|abad|pur|poli|ovo|evo|by)$/;

/** Whether a word is a town, region or country we know. */
export function isTown(token: Token): boolean {
  return (token.meaning & M.PLACE) !== 0 || TOWNS.has(token);
}

/** Whether a capitalised word reads as the name of a place. */
export function looksLikePlace(token: Token): boolean {
  return isTown(token) || TOWN_ENDING.test(token.word);
}
