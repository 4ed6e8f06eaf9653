import { callbackOf, portOf } from '../places';
import type { SnippetContext, Step } from '../types';

export const steps = (context: SnippetContext): Step[] => [
  {
    says: 'create',
    snippets: [{ code: 'dotnet new web --output my-app\ncd my-app\ndotnet add package Microsoft.AspNetCore.Authentication.OpenIdConnect' }],
  },
  { says: 'server', snippets: [{ file: 'Program.cs', code: program(context) }] },
  { says: 'run', snippets: [{ code: `dotnet run --urls http://localhost:${portOf(context)}` }], open: new URL(context.signedOutUri).origin },
];

const program = (context: SnippetContext) => `using System.Net;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;

string[] schemes = [CookieAuthenticationDefaults.AuthenticationScheme, OpenIdConnectDefaults.AuthenticationScheme];
static AuthenticationProperties Home() => new() { RedirectUri = "/" };

var builder = WebApplication.CreateBuilder(args);
builder.Services
    .AddAuthentication(options =>
    {
        options.DefaultScheme = CookieAuthenticationDefaults.AuthenticationScheme;
        options.DefaultChallengeScheme = OpenIdConnectDefaults.AuthenticationScheme;
    })
    .AddCookie()
    .AddOpenIdConnect(options =>
    {
        options.Authority = "${context.origin}/oidc";
        options.ClientId = "${context.appId}";
        options.ClientSecret = "${context.secret}";
        options.ResponseType = "code";
        options.ResponseMode = "query";
        options.CallbackPath = "${callbackOf(context)}";
        options.SignedOutCallbackPath = "${new URL(context.signedOutUri).pathname}";
        options.SaveTokens = true;
        options.MapInboundClaims = false;${context.origin.startsWith('http:') ? `
        options.RequireHttpsMetadata = false; // this server speaks plain http
        options.CorrelationCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.CorrelationCookie.SameSite = SameSiteMode.Lax;
        options.NonceCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.NonceCookie.SameSite = SameSiteMode.Lax;` : ''}
    });

var app = builder.Build();
app.UseAuthentication();

app.MapGet("/", (HttpContext context) =>
{
    var person = context.User;
    var name = person.FindFirst("name") ?? person.FindFirst("username") ?? person.FindFirst("sub");
    var page = name is null
        ? "<a href='/sign-in'>Sign in</a>"
        : $"<p>Hello {WebUtility.HtmlEncode(name.Value)}</p><a href='/sign-out'>Sign out</a>";
    return Results.Content(page, "text/html; charset=utf-8");
});
app.MapGet("/sign-in", () => Results.Challenge(Home()));
app.MapGet("/sign-out", () => Results.SignOut(Home(), schemes));

app.Run();`;
