import { portOf } from '../places';
import type { SnippetContext, Step } from '../types';
import { FAILURE, options, plainHttp, signOutAddress } from './omniauth';

export const steps = (context: SnippetContext): Step[] => [
  {
    says: 'create',
    snippets: [{ code: 'rails new my-app --minimal\ncd my-app\nbundle add omniauth_openid_connect omniauth-rails_csrf_protection' }],
  },
  {
    says: 'server',
    snippets: [
      { file: 'config/initializers/omniauth.rb', code: initializer(context) },
      { file: 'config/routes.rb', code: ROUTES },
      { file: 'app/controllers/home_controller.rb', code: controller(context) },
      { file: 'app/views/home/show.html.erb', code: VIEW },
    ],
  },
  { says: 'run', snippets: [{ code: `bin/rails server --port ${portOf(context)}` }], open: context.signedOutUri },
];

const initializer = (context: SnippetContext) => `${plainHttp(context).trimStart()}Rails.application.config.middleware.use OmniAuth::Builder do
  provider :openid_connect, ${options(context).replaceAll('\n', '\n  ')}
end
${FAILURE}`;

const ROUTES = `Rails.application.routes.draw do
  root "home#show"
  get "/auth/keystory/callback", to: "home#callback"
  get "/sign-out", to: "home#sign_out"
end`;

const controller = (context: SnippetContext) => `class HomeController < ApplicationController
  def show
    @name = session[:name]
  end

  def callback
    person = request.env["omniauth.auth"]
    claims = person.extra.raw_info
    reset_session
    session[:name] = claims["name"] || claims["username"] || person.uid
    session[:id_token] = person.credentials.id_token
    redirect_to "/"
  end

  def sign_out
    hint = session[:id_token]
    reset_session
    redirect_to ${signOutAddress(context, 'hint')}, allow_other_host: true
  end
end`;

const VIEW = `<% if @name %>
  <p>Hello <%= @name %></p>
  <%= link_to "Sign out", "/sign-out" %>
<% else %>
  <%= button_to "Sign in", "/auth/keystory", data: { turbo: false } %>
<% end %>`;
