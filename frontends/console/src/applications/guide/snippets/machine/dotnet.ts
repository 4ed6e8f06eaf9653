import { MANAGEMENT_API } from '../../../../session';
import type { SnippetContext, Step } from '../types';

export const steps = (context: SnippetContext): Step[] => [
  { says: 'access' },
  { says: 'create', snippets: [{ code: 'dotnet new console --output my-app\ncd my-app' }] },
  { says: 'request', snippets: [{ file: 'Program.cs', code: program(context) }] },
  { says: 'run', snippets: [{ code: 'dotnet run' }] },
];

const program = ({ origin, appId, secret }: SnippetContext) => `using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

using var http = new HttpClient { BaseAddress = new Uri("${origin}") };

var credentials = Convert.ToBase64String(Encoding.UTF8.GetBytes("${appId}:${secret}"));
http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", credentials);
var granted = await http.PostAsync("/oidc/token", new FormUrlEncodedContent(new Dictionary<string, string>
{
    ["grant_type"] = "client_credentials",
    ["resource"] = "${MANAGEMENT_API}",
    ["scope"] = "all",
}));
granted.EnsureSuccessStatusCode();
var token = (await granted.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("access_token").GetString();

http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
foreach (var user in (await http.GetFromJsonAsync<JsonElement>("/api/users?page_size=5")).EnumerateArray())
{
    Console.WriteLine($"{user.GetProperty("id")} {user.GetProperty("username")}");
}`;
