import { wordingKey } from '../text/normalise.js';
import { countWords } from './line-shapes.js';

const EXACT = new Set(
  (
    'advertisement|advertising|advert|ad|ads|sponsored|sponsored content|promoted|share|share this|share this article|' +
    'share article|share on facebook|tweet|read more|read next|read also|see also|also read|related articles|related|' +
    'related stories|related content|related topics|more on this story|more on this|more stories|recommended|' +
    'recommended for you|you may also like|you might also like|subscribe|subscribe now|sign up|sign in|log in|newsletter|' +
    'newsletters|font change|font size|print|print this|print article|email|email this|comments|comment|' +
    'leave a comment|view comments|show comments|join the conversation|continue reading|keep reading|' +
    'article continues below|article continues after advertisement|story continues below|story continues below advertisement|' +
    'skip to content|skip to main content|skip advertisement|skip past newsletter promotion|after newsletter promotion|' +
    'most read|most popular|most viewed|most shared|trending|trending now|latest news|top stories|editors picks|' +
    "editor's picks|back to top|copy link|link copied|copied|save|save article|save for later|bookmark|listen to this article|" +
    'listen|play|pause|loading|menu|search|home|close|next article|previous article|next|previous|follow|follow us|' +
    'hide caption|toggle caption|enlarge this image|view image in fullscreen|image source|getty images|' +
    'facebook|twitter|whatsapp|linkedin|reddit|telegram|pinterest|instagram|x|accept|accept all|accept cookies|' +
    'accept all cookies|reject all|manage preferences|cookie settings|privacy policy|terms and conditions|terms of use|' +
    'all rights reserved|contact us|about us|donate|anzeige|werbung|teilen|mehr zum thema|lesen sie auch|publicité|' +
    'partager|lire aussi|publicidad|compartir|lea también|lee también|pubblicità|condividi|leggi anche|advertentie|delen|' +
    'lees ook|publicidade|compartilhar|leia também|реклама|читайте также'
  ).split('|'),
);

/** Starts after which a short block is a page's furniture whatever follows. */
const STARTS = new RegExp(
  '^(?:' +
    [
      "(?:read (?:more|next|also|the full)|see also|also read|(?:more )?related(?: \\p{L}+)?|recommended|don'?t miss|watch|listen|more on this(?: \\p{L}+)?|you (?:may|might) also like|up next|go deeper|further reading|lesen sie auch|mehr zum thema|lire aussi|lea también|lee también|leggi anche|lees ook|leia também|читайте также) ?[:|>»→-]",
      'read more (?:about|from|on|here|stories|at)\\b',
      'more from (?:the|our|this)\\b',
      'sign up (?:to|for|here|now|today)\\b',
      'subscribe (?:to|for|now|here|today)\\b',
      'get (?:the|our|more)\\b.* (?:newsletter|inbox|app)\\b',
      '(?:join|download) (?:our|the)\\b.* (?:newsletter|channel|app|community|mailing list|whatsapp|telegram)\\b',
      'click here\\b',
      'tap here\\b',
      'follow (?:us|@|me on|her on|him on|them on|the .* on (?:twitter|x|facebook|instagram|whatsapp|bluesky|threads|linkedin))',
      'like us on\\b',
      'find us on\\b',
      'share (?:this|on|via|with)\\b',
      '(?:this|our) (?:site|website) uses cookies\\b',
      'we use cookies\\b',
      'we (?:and our partners|value your privacy)\\b',
      'by (?:clicking|continuing to|signing up|subscribing|entering your)\\b',
      '(?:©|copyright|\\(c\\)) ',
      'advertisement\\b',
      '(?:article|story) continues (?:below|after)\\b',
      'skip (?:to|past|advert)',
      'already (?:a|have a) (?:subscriber|member|subscription|an account)',
      'become a (?:member|subscriber|supporter)\\b',
      'to (?:continue|keep) reading\\b',
      'support (?:our|independent|quality) journalism\\b',
      '(?:have|got) (?:you got )?a (?:news )?(?:tip|story|confidential tip)\\b',
      'do you have (?:more |any )?(?:information|a story|a tip|an opinion)\\b',
      '(?:e-?mail|write to|contact|message|reach) (?:us|the author|the reporter|the editor|our)\\b',
      '(?:tags?|topics?|filed under|categor(?:y|ies)|posted in|keywords|in this article|section) ?:',
      '\\d{1,3} ?min(?:ute)?s?(?: read)?$',
      '(?:reading|read) time\\b',
      '\\d[\\d,.]* (?:comments?|shares?|likes?|views?|retweets?)$',
      'comments? \\(\\d+\\)',
      'this (?:article|story|piece|post|report|page|interview|headline|column|text) (?:was|has been|is) (?:amended|corrected|updated|first published|originally published|published|edited|translated|republished|part of a series)\\b',
      'corrections?(?: and clarifications?)? ?[:,(—–-]',
      'clarifications? ?[:,(—–-]',
      '(?:editor|editors|publisher)s? ?note ?[:,(—–-]',
      "(?:editor's|editors'|publisher's) note\\b",
      '(?:an|a previous|the original|a) (?:earlier |previous )?version of this (?:article|story|piece|report|post|headline|caption)\\b',
      'please enable (?:javascript|cookies)',
      'your browser (?:does not|doesn)',
      'the (?:views|opinions) expressed\\b',
      'most (?:read|viewed|popular) (?:in|on|stories|articles)\\b',
      'newsletter ?:',
      '(?:photo|photograph|picture|image|photography|illustration|graphic)s?(?: credits?)? by [^.]{0,60}$',
      '(?:photo|photograph|picture|image) credits? ?:',
      'credits? ?:',
      'image (?:source|credit|copyright) ?[:,]?',
    ].join('|') +
    ')',
  'iu',
);
const IN_THE_INBOX =
  /\b(?:newsletter|inbox|mailing list)\b[^]*\b(?:sign up|subscribe|your inbox|delivered|free)\b|\b(?:sign up|subscribe|delivered|straight)\b[^]*\b(?:newsletter|inbox|mailing list)\b/i;
/** `Photograph: Jane Doe/Getty`: a credit with nothing told. */
const BARE_CREDIT = /^[([]?(?:photo|photograph|picture|image|video|illustration|composite|graphic)s? ?[:|/]/i;
const MOST_WORDS = 60;
const MOST_WORDS_OF_A_CREDIT = 6;

/** What a page or a content system left between the paragraphs: calls to read, share, subscribe; notes, credits. */
export function isLeftover(text: string): boolean {
  if (text.length > 600) return false;
  const key = wordingKey(text);
  if (EXACT.has(key)) return true;
  if (key === '') return true;
  const words = countWords(text);
  if (words > MOST_WORDS) return false;
  const plain = text
    .trim()
    .replace(/^[*_([•▶►→»>-]+\s*/u, '')
    .replaceAll('’', "'");
  if (STARTS.test(plain)) return true;
  if (IN_THE_INBOX.test(plain) && words <= 40 && /\byour?\b|\bour\b|sign up|subscribe/i.test(plain))
    return true;
  return BARE_CREDIT.test(plain) && words <= MOST_WORDS_OF_A_CREDIT;
}

const LABEL =
  /^(?:read (?:more|next|also)|see also|also read|(?:more )?related(?: \p{L}+)?|recommended(?: for you)?|most (?:read|popular|viewed)|more on this(?: story)?|more stories|you (?:may|might) also like|trending(?: now)?|latest news|top stories|editor['’]?s['’]? picks|lire aussi|lesen sie auch|mehr zum thema)\s*:?$/iu;

/** A label under which links to other pieces stand. */
export const announcesLinks = (text: string): boolean => LABEL.test(text.trim());
