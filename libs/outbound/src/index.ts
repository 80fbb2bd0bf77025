export { systemNames, type Lookup } from './guarded-connector.js';
export { openOutbound, type Outbound, type OutboundAnswer, type OutboundRequest } from './guarded-fetch.js';
export { judgeAddress, judgeUrl, STRICT, type OutboundPolicy } from './judge.js';
export { fileMailer, smtpMailer, type OpenMailer } from './mail.js';
export { OutboundRefusal } from './outbound-refusal.js';
export { openWebhooks } from './webhook.js';
