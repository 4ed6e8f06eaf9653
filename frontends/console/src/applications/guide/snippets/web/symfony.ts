import { callbackOf, endOf, portOf } from '../places';
import type { SnippetContext, Step } from '../types';
import { provider } from './league';

export const steps = (context: SnippetContext): Step[] => [
  {
    says: 'create',
    snippets: [{ code: 'composer create-project symfony/skeleton my-app\ncd my-app\ncomposer require "league/oauth2-client:^2.7"' }],
  },
  { says: 'server', snippets: [{ file: 'src/Controller/HomeController.php', code: controller(context) }] },
  { says: 'run', snippets: [{ code: `php -S localhost:${portOf(context)} -t public` }], open: context.signedOutUri },
];

const controller = (context: SnippetContext) => `<?php

namespace App\\Controller;

use League\\OAuth2\\Client\\Provider\\GenericProvider;
use Symfony\\Component\\HttpFoundation\\RedirectResponse;
use Symfony\\Component\\HttpFoundation\\Request;
use Symfony\\Component\\HttpFoundation\\Response;
use Symfony\\Component\\HttpKernel\\Exception\\BadRequestHttpException;
use Symfony\\Component\\Routing\\Attribute\\Route;

final class HomeController
{
    #[Route('/')]
    public function home(Request $request): Response
    {
        $person = $request->getSession()->get('person');
        if ($person === null) {
            return new Response('<a href="/sign-in">Sign in</a>');
        }
        $name = htmlspecialchars($person['name'] ?? $person['username'] ?? $person['sub']);
        return new Response("<p>Hello $name</p><a href=\\"/sign-out\\">Sign out</a>");
    }

    #[Route('/sign-in')]
    public function signIn(Request $request): Response
    {
        $keystory = $this->provider();
        $address = $keystory->getAuthorizationUrl();
        $request->getSession()->set('state', $keystory->getState());
        $request->getSession()->set('verifier', $keystory->getPkceCode());
        return new RedirectResponse($address);
    }

    #[Route('${callbackOf(context)}')]
    public function callback(Request $request): Response
    {
        $session = $request->getSession();
        $state = $session->remove('state');
        $answer = $request->query;
        if ($state === null || !$answer->has('code') || !hash_equals($state, $answer->getString('state'))) {
            throw new BadRequestHttpException('This answer belongs to no sign-in here.');
        }
        $keystory = $this->provider();
        $keystory->setPkceCode($session->remove('verifier'));
        $token = $keystory->getAccessToken('authorization_code', ['code' => $answer->getString('code')]);
        $session->migrate(true);
        $session->set('person', $keystory->getResourceOwner($token)->toArray());
        $session->set('id_token', $token->getValues()['id_token']);
        return new RedirectResponse('/');
    }

    #[Route('/sign-out')]
    public function signOut(Request $request): Response
    {
        $idToken = $request->getSession()->get('id_token');
        $request->getSession()->invalidate();
        return new RedirectResponse('${endOf(context)}?' . http_build_query([
            'id_token_hint' => $idToken,
            'post_logout_redirect_uri' => '${context.signedOutUri}',
        ]));
    }

    private function provider(): GenericProvider
    {
        return ${provider(context, '        ')};
    }
}`;
