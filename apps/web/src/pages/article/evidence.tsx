import { Button } from '@mantine/core';
import type { Claim } from '@stet/contract';
import { lazy, Suspense, useState } from 'react';
import { KeyCaps } from '../../keys/key-caps.js';
import { useKeys } from '../../keys/registry.js';
import { Section } from '../../ui/section.js';
import { sourceWord } from '../../words.js';
import { usePastedAddress } from './pasted-address.js';
import { t } from '../../texts/t.js';

const EvidenceForm = lazy(() => import('./evidence-form.js'));

/** What the check rests on, and the form to add to it. */
export function EvidencePart({ claim }: { claim: Claim }) {
  const [open, setOpen] = useState(false);
  const [pasted, setPasted] = useState('');
  const may = claim.availableActions.find((a) => a.action === 'attach-evidence');
  useKeys(may?.allowed ? { evidence: () => setOpen(true) } : {});
  usePastedAddress(may?.allowed === true && !open, (address) => {
    setPasted(address);
    setOpen(true);
  });
  return (
    <Section title={t('evidence.title')} aside={<span className="count">{claim.evidence.length}</span>}>
      {claim.evidence.length === 0 && <p className="empty">{t('evidence.none')}</p>}
      <ul className="evidence">
        {claim.evidence.map((e) => (
          <li key={e.id} data-evidence={e.id}>
            <p>
              {e.url ? (
                <a href={e.url} target="_blank" rel="noreferrer noopener">
                  {e.source}
                </a>
              ) : (
                <strong>{e.source}</strong>
              )}
              {e.locator && `, ${e.locator}`}
              {e.date && `, ${e.date}`}
            </p>
            {e.quote && <blockquote dir="auto">{e.quote}</blockquote>}
            {e.note && <p dir="auto">{e.note}</p>}
            <p className="hint">
              {sourceWord(e.kind)}
              {e.addedBy && ` · ${e.addedBy.name}`}
              {e.confidential && ` · ${t('evidence.confidential')}`}
            </p>
          </li>
        ))}
      </ul>
      {may?.allowed &&
        (open ? (
          <Suspense>
            <EvidenceForm
              claim={claim}
              address={pasted}
              onDone={() => {
                setPasted('');
                setOpen(false);
              }}
            />
          </Suspense>
        ) : (
          <Button variant="default" onClick={() => setOpen(true)} rightSection={<KeyCaps keys="e" quiet />}>
            {t('evidence.add')}
          </Button>
        ))}
    </Section>
  );
}
