import type { Step } from '../../../applications/guide/snippets/types';
import { called, type ApiContext } from '../context';

export const steps = (context: ApiContext): Step[] => [
  {
    says: 'create',
    snippets: [{ code: 'dotnet new web --output my-api\ncd my-api\ndotnet add package Microsoft.AspNetCore.Authentication.JwtBearer' }],
  },
  { says: 'api', snippets: [{ file: 'Program.cs', code: api(context) }] },
  called('dotnet run --urls http://localhost:8080'),
];

/** All of `Program.cs`. */
const api = ({ origin, indicator, permission }: ApiContext) => `using Microsoft.AspNetCore.Authentication.JwtBearer;

var builder = WebApplication.CreateBuilder(args);
builder.Services
    .AddAuthentication(JwtBearerDefaults.AuthenticationScheme)
    .AddJwtBearer(options =>
    {
        options.Authority = "${origin}/oidc";
        options.Audience = "${indicator}";
        options.MapInboundClaims = false;
        options.TokenValidationParameters.ValidTypes = ["at+jwt"];${origin.startsWith('http:') ? `
        options.RequireHttpsMetadata = false; // this server speaks plain http` : ''}
    });
builder.Services.AddAuthorization();

var app = builder.Build();
app.UseAuthentication();
app.UseAuthorization();

app.MapGet("/me", (HttpContext context) => new
{
    sub = context.User.FindFirst("sub")?.Value,
    scope = context.User.FindFirst("scope")?.Value,
}).RequireAuthorization(policy => policy${permission ? `.RequireAssertion(context =>
    (context.User.FindFirst("scope")?.Value ?? "").Split(' ').Contains("${permission}"))` : '.RequireAuthenticatedUser()'});

app.Run();`;
