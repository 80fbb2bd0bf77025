import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { requireRole } from '@stet/application';
import { SEARCHED, searchQuery, searchResult, type SearchQuery, type SearchResult } from '@stet/contract';
import { Invalid, denyRole } from '@stet/domain';
import { read, searchDesk, type DeskView } from '@stet/persistence';
import { DeskContext } from '../context.js';
import { requireDesk } from '../desk/desk.controller.js';
import { SignedIn } from '../http/policy.js';
import { viewerOf, type DeskRequest } from '../http/request.js';

/** Articles, claims, evidence and the log of one desk, as far as the person may read them. */
@ApiTags('search')
@SignedIn()
@Controller('api/v1/desks/:id/search')
export class SearchController {
  constructor(private readonly desk: DeskContext) {}

  @Get()
  @ApiResponse({ status: 200, standardSchema: searchResult })
  search(
    @Req() request: DeskRequest,
    @Param('id') name: string,
    @Query({ schema: searchQuery }) query: SearchQuery,
  ): Promise<SearchResult> {
    const { q, limit, cursor, in: where, ...narrowing } = query;
    const viewer = viewerOf(request);
    return read(this.desk.database, async (sql) => {
      const desk = await requireDesk(sql, viewer, name);
      const groups = placesFor(desk, where);
      refuseOdd(query);
      return {
        groups: await searchDesk(sql, viewer, groups, {
          q,
          narrowing: { ...narrowing, desk: desk.id, timeZone: desk.timeZone },
          page: { limit, cursor },
        }),
      };
    });
  }
}

/** Where to look: what was named, or all that is open to the person. */
function placesFor(desk: DeskView, where: SearchQuery['in']): readonly (typeof SEARCHED)[number][] {
  const named = where?.length ? where : null;
  if (named?.includes('audit')) requireRole('read-log', desk.roles);
  const readsLog = denyRole('read-log', desk.roles) === null;
  if (!named) return SEARCHED.filter((place) => place !== 'audit' || readsLog);
  return SEARCHED.filter((place) => named.includes(place));
}

function refuseOdd({ in: where, cursor, q, from, to, state, kind, risk, person }: SearchQuery): void {
  if (cursor !== undefined && where?.length !== 1)
    throw refused('/cursor', 'bad_cursor', 'A cursor belongs to one group: name it alone in `in`.');
  if (from && to && from > to)
    throw refused('/from', 'bad_order', 'The first day must not be after the last.');
  if (!q && !state?.length && !kind?.length && !risk?.length && !person && !from && !to)
    throw refused('/q', 'nothing_asked', 'Say what to look for, or narrow the list.');
}

const refused = (pointer: string, code: string, message: string): Invalid =>
  new Invalid(code, message, { errors: [{ pointer, code, message }] });
