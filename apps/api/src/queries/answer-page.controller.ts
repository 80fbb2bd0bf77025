import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { answerByLink, keepFile, openQueryLink, sha256, type KeptFile, type Tx } from '@stet/application';
import { linkedAnswer } from '@stet/contract';
import { DomainError, Gone, Malformed, NotFound, TooLarge, TooMany } from '@stet/domain';
import type { FastifyReply } from 'fastify';
import { DeskContext } from '../context.js';
import { Public } from '../http/policy.js';
import type { DeskRequest } from '../http/request.js';
import { uploadedForm, type UploadedForm } from '../http/uploaded-form.js';
import { ANSWER_PAGE_POLICY, plainPage, questionPage, type Typed } from './answer-page.js';

const MAX_FILES = 3;
/** Per address and quarter of an hour; a token has 256 bits, so this is against noise. */
const MAX_MISSES = 30;

/** One query for whoever holds its link: no account, no script, nothing else of the desk. */
@ApiExcludeController()
@Public()
@Controller('q')
export class AnswerPageController {
  constructor(private readonly desk: DeskContext) {}

  @Get(':token')
  async show(@Req() request: DeskRequest, @Res() reply: FastifyReply, @Param('token') token: string) {
    await this.answering(request, reply, async () => {
      const query = await this.desk.uow.run((tx) => openQueryLink(tx, token));
      return send(reply, 200, questionPage(query));
    });
  }

  @Post(':token')
  async answer(@Req() request: DeskRequest, @Res() reply: FastifyReply, @Param('token') token: string) {
    await this.answering(request, reply, async () => {
      // Asked before a byte of the form is read: a stranger uploads nothing.
      const query = await this.desk.uow.run((tx) => openQueryLink(tx, token));
      if (!request.isMultipart()) throw new Malformed('malformed_form', 'Send the form of this page.');
      const { fields, files } = await uploadedForm(request, MAX_FILES);
      const typed: Typed = { ...fields, answer: (fields['answer'] ?? '').replaceAll('\r\n', '\n') };
      const parsed = linkedAnswer.safeParse(typed);
      if (!parsed.success) {
        const wrong = parsed.error.issues[0]?.message ?? 'Something is missing.';
        return send(reply, 422, questionPage(query, typed, wrong));
      }
      try {
        const kept = await this.keep(files);
        await this.desk.uow.run((tx) => answerByLink(tx, token, { ...parsed.data, files: kept }));
      } catch (error) {
        if (error instanceof Gone || error instanceof NotFound || !(error instanceof DomainError))
          throw error;
        return send(reply, 422, questionPage(query, typed, error.message));
      }
      return send(
        reply,
        200,
        plainPage('Thank you', 'Your answer is with the desk. You can close this page.'),
      );
    });
  }

  private async keep(files: UploadedForm['files']): Promise<KeptFile[]> {
    const kept: KeptFile[] = [];
    for (const file of files) kept.push(await keepFile(this.desk.blobs, file));
    return kept;
  }

  /** What goes wrong is said in plain words on a page, never as JSON. */
  private async answering(
    request: DeskRequest,
    reply: FastifyReply,
    work: () => Promise<void>,
  ): Promise<void> {
    try {
      await this.desk.uow.run((tx) => this.countMisses(tx, request));
      await work();
    } catch (error) {
      if (error instanceof NotFound) {
        const { hash, address } = missesOf(request);
        await this.desk.uow.run((tx) => tx.people.noteAttempt(hash, address));
        return send(
          reply,
          404,
          plainPage('There is no such question', 'Look whether the whole link was copied.'),
        );
      }
      if (error instanceof Gone) return send(reply, 410, plainPage('This link is closed', error.message));
      if (error instanceof TooMany) return send(reply, 429, plainPage('Too many attempts', error.message));
      if (error instanceof TooLarge || isTooLarge(error))
        return send(
          reply,
          413,
          plainPage(
            'The file is too large',
            'Each file may have up to 10 MB, three at most. Go back and choose others.',
          ),
        );
      if (error instanceof Malformed)
        return send(reply, 400, plainPage('The form could not be read', 'Go back and send it again.'));
      throw error;
    }
  }

  private async countMisses(tx: Tx, request: DeskRequest): Promise<void> {
    const { hash, address } = missesOf(request);
    const recent = await tx.people.recentAttempts(hash, address);
    if (recent.address >= MAX_MISSES)
      throw new TooMany('too_many_attempts', 'Try again in a quarter of an hour.', {
        retryAfterSeconds: 900,
      });
  }
}

const missesOf = (request: DeskRequest) => ({ hash: sha256(`q:${request.ip}`), address: `q:${request.ip}` });

const isTooLarge = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'statusCode' in error && error.statusCode === 413;

async function send(reply: FastifyReply, status: number, html: string): Promise<void> {
  await reply
    .status(status)
    .headers({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': ANSWER_PAGE_POLICY,
      // The address is the key: it goes to nobody else, and this host still sees where the form came from.
      'referrer-policy': 'same-origin',
      'x-robots-tag': 'noindex, nofollow',
      'cache-control': 'no-store',
      ...(status === 429 && { 'retry-after': '900' }),
    })
    .send(html);
}
