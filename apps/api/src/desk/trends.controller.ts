import { Controller, Get, Query, Req } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { requireRole } from '@stet/application';
import { MOST_TREND_DAYS, trends as trendsSchema, trendsQuery } from '@stet/contract';
import { Invalid } from '@stet/domain';
import { read, todayOn, trendsView, type TrendRange } from '@stet/persistence';
import type { z } from 'zod';
import { DeskContext } from '../context.js';
import { SignedIn } from '../http/policy.js';
import { viewerOf, type DeskRequest } from '../http/request.js';
import { requireDesk } from './desk.controller.js';

const DAY_MS = 86_400_000;

@ApiTags('desk')
@SignedIn()
@Controller('api/v1')
export class TrendsController {
  constructor(private readonly desk: DeskContext) {}

  /** For those who run the desk: who proposed what is hidden from whoever gives a blind second verdict. */
  @Get('trends')
  @ApiResponse({ status: 200, standardSchema: trendsSchema })
  trends(@Req() request: DeskRequest, @Query({ schema: trendsQuery }) query: z.infer<typeof trendsQuery>) {
    return read(this.desk.database, async (sql) => {
      const desk = await requireDesk(sql, viewerOf(request), query.desk);
      requireRole('see-figures', desk.roles);
      return trendsView(sql, desk, rangeOf(query, await todayOn(sql, desk.timeZone)));
    });
  }
}

/** The week up to the last day where no first one is given; by the hour up to two days. */
function rangeOf({ from, to }: z.infer<typeof trendsQuery>, today: string): TrendRange {
  const last = to ?? today;
  const first = from ?? new Date(Date.parse(last) - 6 * DAY_MS).toISOString().slice(0, 10);
  const days = (Date.parse(last) - Date.parse(first)) / DAY_MS + 1;
  if (days < 1) throw refused('bad_order', 'The first day must not be after the last.');
  if (days > MOST_TREND_DAYS)
    throw refused('range_too_long', `The range is longer than ${MOST_TREND_DAYS} days.`);
  return { from: first, to: last, step: days <= 2 ? 'hour' : 'day' };
}

const refused = (code: string, message: string): Invalid =>
  new Invalid(code, message, { errors: [{ pointer: '/from', code, message }] });
