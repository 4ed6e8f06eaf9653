import { MANAGEMENT_API } from '../../../../session';
import type { SnippetContext, Step } from '../types';

export const steps = (context: SnippetContext): Step[] => [
  { says: 'access' },
  { says: 'request', snippets: [{ file: 'Manage.java', code: manage(context) }] },
  { says: 'run', snippets: [{ code: 'java Manage.java' }] },
];

const manage = ({ origin, appId, secret }: SnippetContext) => `import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

public class Manage {

    private static final String SERVER = "${origin}";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    public static void main(String[] arguments) throws Exception {
        var users = send(HttpRequest.newBuilder(URI.create(SERVER + "/api/users?page_size=5"))
                .header("Authorization", "Bearer " + token())
                .build());
        System.out.println(users.headers().firstValue("Total-Number").orElse("") + " " + users.body());
    }

    private static String token() throws Exception {
        String credentials = Base64.getEncoder().encodeToString("${appId}:${secret}".getBytes(StandardCharsets.UTF_8));
        String form = "grant_type=client_credentials&scope=all&resource="
                + URLEncoder.encode("${MANAGEMENT_API}", StandardCharsets.UTF_8);
        var granted = send(HttpRequest.newBuilder(URI.create(SERVER + "/oidc/token"))
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
        Matcher token = Pattern.compile("\\"access_token\\"\\\\s*:\\\\s*\\"([^\\"]+)\\"").matcher(granted.body());
        if (!token.find()) throw new IOException("There is no token in " + granted.body());
        return token.group(1);
    }

    private static HttpResponse<String> send(HttpRequest request) throws Exception {
        var answer = HTTP.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) throw new IOException(request.uri() + " answered " + answer.statusCode() + " " + answer.body());
        return answer;
    }
}`;
