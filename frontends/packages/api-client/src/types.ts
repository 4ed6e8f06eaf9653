import type { paths } from '../dist/schema';

type Json<Content> = Content extends { content: { 'application/json': infer T } } ? T : never;
type Answer<Operation, Status extends number = 200> = Operation extends { responses: Record<Status, infer Content> }
  ? Json<Content>
  : never;
type Sent<Operation> = Operation extends { requestBody: infer Content } ? Json<Content> : never;
type Item<List> = List extends (infer T)[] ? T : never;

// Named by what the operations say, not by component names: regenerating the schema cannot rename them.
export type User = Answer<paths['/api/users/{userId}']['get']>;
export type NewUser = Sent<paths['/api/users']['post']>;
export type UserChange = Sent<paths['/api/users/{userId}']['patch']>;
export type HistoryEntry = Item<Answer<paths['/api/{entity}/{id}/history']['get']>>;
export type Application = Answer<paths['/api/applications/{id}']['get']>;
export type ApplicationType = Application['type'];
export type NewApplication = Sent<paths['/api/applications']['post']>;
export type ApplicationChange = Sent<paths['/api/applications/{id}']['patch']>;
export type ApplicationSecret = Item<Answer<paths['/api/applications/{id}/secrets']['get']>>;
export type ConsentScopes = Answer<paths['/api/applications/{applicationId}/user-consent-scopes']['get']>;
export type UserScope = Item<ConsentScopes['userScopes']>;
export type Role = Item<Answer<paths['/api/users/{userId}/roles']['get']>>;
export type RoleType = Role['type'];
export type Connector = Item<Answer<paths['/api/connectors']['get']>>;
export type ConnectorKind = Item<Answer<paths['/api/connector-factories']['get']>>;
export type NewConnector = Sent<paths['/api/connectors']['post']>;
export type DevelopmentMessage = Item<Answer<paths['/api/development/messages']['get']>>;
export type Log = Answer<paths['/api/logs/{id}']['get']>;
export type Hook = Answer<paths['/api/hooks/{id}']['get']>;
export type HookTrigger = Item<Hook['events']>;
export type NewHook = Sent<paths['/api/hooks']['post']>;
export type HookChange = Sent<paths['/api/hooks/{id}']['patch']>;
export type HookDelivery = Item<Answer<paths['/api/hooks/{id}/recent-logs']['get']>>;
export type ReadModel = Item<Answer<paths['/api/projections']['get']>>;
export type Rebuild = Answer<paths['/api/projections/{name}/rebuilds/{id}']['get']>;
export type DeadLetter = Item<Answer<paths['/api/projections/{name}/dead-letters']['get']>>;
export type Account = Answer<paths['/api/my-account']['get']>;
export type AccountCenter = Answer<paths['/api/.well-known/account-center']['get']>;
export type SignInExperience = Answer<paths['/api/.well-known/sign-in-exp']['get']>;
export type ConsentInfo = Answer<paths['/api/interaction/consent']['get']>;
export type InteractionEvent = Sent<paths['/api/experience']['put']>['interactionEvent'];
export type IdentifierType = Sent<paths['/api/experience/verification/password']['post']>['identifier']['type'];
