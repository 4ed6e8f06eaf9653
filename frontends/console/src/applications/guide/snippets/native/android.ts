import type { SnippetContext, Step } from '../types';
import { schemeOf } from '../places';
import { isPlain, onDevice, plainManifest } from '../plainHttp';

export const steps = (context: SnippetContext): Step[] => [
  { says: 'install', snippets: [{ file: 'app/build.gradle.kts', code: gradle(context) }, ...plainManifest(context)] },
  { says: 'screen', snippets: [{ file: 'MainActivity.kt', code: activity(context) }] },
  { says: 'device', snippets: [onDevice(context, './gradlew installDebug')] },
];

const gradle = (context: SnippetContext) => `android {
    defaultConfig {
        manifestPlaceholders["appAuthRedirectScheme"] = "${schemeOf(context)}"
    }
}

dependencies {
    implementation("net.openid:appauth:0.11.1")
}`;

/** All of the activity but the line that names its package. */
const activity = (context: SnippetContext) => `${imports(context)}

class MainActivity : ComponentActivity() {
    private lateinit var service: AuthorizationService
    private lateinit var greeting: TextView
    private lateinit var button: Button
    private val signingIn = registerForActivityResult(StartActivityForResult()) { result -> result.data?.let(::arrive) }
    private val signingOut = registerForActivityResult(StartActivityForResult()) { show(null) }${isPlain(context) ? HTTP : ''}

    override fun onCreate(savedInstanceState: Bundle?) {
        super.onCreate(savedInstanceState)
        service = ${service(context)}
        greeting = TextView(this)
        button = Button(this)
        setContentView(LinearLayout(this).apply {
            orientation = LinearLayout.VERTICAL
            fitsSystemWindows = true
            addView(greeting)
            addView(button)
        })
        show(null)
    }

    override fun onDestroy() {
        super.onDestroy()
        service.dispose()
    }

    private fun show(idToken: String?) {
        greeting.text = idToken?.let { "Hello \${nameIn(it)}" } ?: ""
        button.text = if (idToken == null) "Sign in" else "Sign out"
        button.setOnClickListener { discovered { if (idToken == null) signIn(it) else signOut(it, idToken) } }
    }

    private fun discovered(then: (AuthorizationServiceConfiguration) -> Unit) =
        AuthorizationServiceConfiguration.fetchFromIssuer(Uri.parse("${context.origin}/oidc"), { found, problem ->
            runOnUiThread { if (found == null) complain(problem) else then(found) }
        }${isPlain(context) ? ', http' : ''})

    private fun signIn(server: AuthorizationServiceConfiguration) {
        val request = AuthorizationRequest.Builder(server, "${context.appId}", ResponseTypeValues.CODE, Uri.parse("${context.redirectUri}"))
            .setScope("openid profile")
            .build()
        signingIn.launch(service.getAuthorizationRequestIntent(request))
    }

    private fun arrive(data: Intent) {
        val answer = AuthorizationResponse.fromIntent(data) ?: return complain(AuthorizationException.fromIntent(data))
        service.performTokenRequest(answer.createTokenExchangeRequest()) { tokens, problem ->
            if (tokens == null) complain(problem) else show(tokens.idToken)
        }
    }

    private fun signOut(server: AuthorizationServiceConfiguration, idToken: String) {
        val request = EndSessionRequest.Builder(server)
            .setIdTokenHint(idToken)
            .setPostLogoutRedirectUri(Uri.parse("${context.signedOutUri}"))
            .build()
        signingOut.launch(service.getEndSessionRequestIntent(request))
    }

    private fun complain(problem: AuthorizationException?) {
        greeting.text = problem?.errorDescription ?: problem?.message ?: "It did not work"
    }

    private fun nameIn(idToken: String): String {
        val claims = JSONObject(String(Base64.decode(idToken.split(".")[1], Base64.URL_SAFE)))
        return listOf("name", "username", "sub").map { claims.optString(it) }.first { it.isNotEmpty() && it != "null" }
    }
}`;

const IMPORTS = [
  'android.content.Intent', 'android.net.Uri', 'android.os.Bundle', 'android.util.Base64', 'android.widget.Button',
  'android.widget.LinearLayout', 'android.widget.TextView', 'androidx.activity.ComponentActivity',
  'androidx.activity.result.contract.ActivityResultContracts.StartActivityForResult', 'net.openid.appauth.AuthorizationException',
  'net.openid.appauth.AuthorizationRequest', 'net.openid.appauth.AuthorizationResponse', 'net.openid.appauth.AuthorizationService',
  'net.openid.appauth.AuthorizationServiceConfiguration', 'net.openid.appauth.EndSessionRequest', 'net.openid.appauth.ResponseTypeValues',
  'org.json.JSONObject',
];

const PLAIN_IMPORTS = [
  'java.net.HttpURLConnection', 'java.net.URL', 'net.openid.appauth.AppAuthConfiguration', 'net.openid.appauth.connectivity.ConnectionBuilder',
];

const imports = (context: SnippetContext) =>
  [...IMPORTS, ...(isPlain(context) ? PLAIN_IMPORTS : [])].toSorted().map((name) => `import ${name}`).join('\n');

const HTTP = `
    private val http = ConnectionBuilder { URL(it.toString()).openConnection() as HttpURLConnection } // this server speaks plain http`;

const service = (context: SnippetContext) => (isPlain(context)
  ? 'AuthorizationService(this, AppAuthConfiguration.Builder().setConnectionBuilder(http).setSkipIssuerHttpsCheck(true).build())'
  : 'AuthorizationService(this)');
