import { formsOf } from './inflections.js';

/**
 * Verbs that the lists of kinds leave out. They only help to see where a clause has its verb: the first are nothing else,
 * the others nouns or adjectives as well.
 */
const VERBS_ALONE = `
accept accredit adjust arrange attend attract authorise avoid beg behave bleat bypass certify collide commute comply compete contaminate
corrode creak crumble decorate deem defend despise dispose donate dwindle emit encourage entitle evade evict fasten fit flicker float
flourish flout gather glow graze grind handle heal hover improve incinerate instruct linger malfunction matter melt mislead misuse moor
obey oblige offend outlast outlive outnumber outperform outsource overcharge overflow overhear overheat overpay oversee peel pollute practise
pray prepare press pretend prevent prohibit reboot recharge recirculate recover recruit refuel reflect rejoin rely remind reside resist
retain revoke revolve rinse rot rub sag satisfy scatter scold scorch scrape scratch separate shrug soak specify spoil squeak squeal stack
stipulate strengthen stumble stutter subsidise subtract suit supervise surround swallow swerve swipe tease thaw thrive tie tremble tug
tumble twist underpay undercut undress unite unlock unpack vandalise vibrate violate waive wipe wither wobble wrestle wriggle yell
`;
const VERBS_BESIDE = `
ache advertise afford appeal attach balance bang beep bend blink block blow book breathe bubble buzz celebrate clap clear clip clog copy
cover crack cure decay dip discharge dock dodge drift drip dry echo empty excuse fade fill filter flag flap flash flow flush fold freeze
fund grab grant grumble guide haul honk hum hunt itch jam label lapse leak level lick line load lobby lock log mark match mix mute nail
nest offer overtake park paste pause place plug point poke pop print pump race radiate rain rattle release rest reverse review risk roll
scan scrap seal search shade share shed shelter signal skid skip slip smell snow sound spare spark spin sponsor sprout stain stall stamp
steer stick sting strip sweat switch taste tick time tip tire touch tour trick trot trouble visit wail warm welcome whine whistle
`;

function formsIn(list: string): Set<string> {
  return new Set(
    list
      .trim()
      .split(/\s+/)
      .flatMap((verb) => [verb, ...formsOf(verb)]),
  );
}

/** Forms of verbs that are no other word. */
export const VERB_FORMS_ALONE: ReadonlySet<string> = formsIn(VERBS_ALONE);
/** Forms of verbs that may be another word. */
export const VERB_FORMS_BESIDE: ReadonlySet<string> = formsIn(VERBS_BESIDE);
