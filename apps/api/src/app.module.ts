import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { AnnotationsController } from './articles/annotations.controller.js';
import { ArticlesController } from './articles/articles.controller.js';
import { CorrectionsController } from './articles/corrections.controller.js';
import { ReportController } from './articles/report.controller.js';
import { GateController } from './articles/gate.controller.js';
import { RevisionsController } from './articles/revisions.controller.js';
import { RevisionCertificateController } from './articles/revision-certificate.controller.js';
import { CertificateController } from './claims/certificate.controller.js';
import { ClaimsController } from './claims/claims.controller.js';
import { DraftsController } from './claims/drafts.controller.js';
import { EvidenceController } from './claims/evidence.controller.js';
import { DeskContext } from './context.js';
import { AssignmentsController } from './desk/assignments.controller.js';
import { AuditController } from './desk/audit.controller.js';
import { AuditExportController } from './desk/audit-export.controller.js';
import { DeskController } from './desk/desk.controller.js';
import { TrendsController } from './desk/trends.controller.js';
import { PolicyController } from './desk/policy.controller.js';
import { EventsController } from './desk/events.controller.js';
import { AccessGuard } from './http/access.guard.js';
import { ProblemFilter } from './http/problem.filter.js';
import { schemaPipe } from './http/schema.pipe.js';
import { HealthController } from './operations/health.controller.js';
import { JobsController } from './operations/jobs.controller.js';
import { BulkMovesController } from './search/bulk-moves.controller.js';
import { SavedFiltersController } from './search/saved-filters.controller.js';
import { SearchController } from './search/search.controller.js';
import { AnswerPageController } from './queries/answer-page.controller.js';
import { QueriesController } from './queries/queries.controller.js';
import { AccountController } from './people/account.controller.js';
import { InvitationsController } from './people/invitations.controller.js';
import { MembersController } from './people/members.controller.js';
import { NotificationsController } from './people/notifications.controller.js';
import { CredentialsController } from './people/credentials.controller.js';
import { SessionsController } from './people/sessions.controller.js';

@Module({})
export class AppModule {
  static over(context: DeskContext): DynamicModule {
    return {
      module: AppModule,
      controllers: [
        ArticlesController,
        AnnotationsController,
        GateController,
        RevisionsController,
        CorrectionsController,
        ReportController,
        ClaimsController,
        CertificateController,
        RevisionCertificateController,
        DraftsController,
        EvidenceController,
        QueriesController,
        AnswerPageController,
        DeskController,
        TrendsController,
        SearchController,
        BulkMovesController,
        SavedFiltersController,
        PolicyController,
        AssignmentsController,
        AuditController,
        AuditExportController,
        EventsController,
        JobsController,
        NotificationsController,
        SessionsController,
        CredentialsController,
        AccountController,
        MembersController,
        InvitationsController,
        HealthController,
      ],
      providers: [
        { provide: DeskContext, useValue: context },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_PIPE, useFactory: schemaPipe },
      ],
    };
  }
}
