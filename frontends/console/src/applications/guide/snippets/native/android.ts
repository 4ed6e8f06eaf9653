import type { SnippetContext, Step } from '../types';
import { schemeOf } from '../places';

export const steps = (context: SnippetContext): Step[] => [
  { says: 'install', snippets: [{ file: 'app/build.gradle.kts', code: gradle(context) }] },
  { says: 'screen', snippets: [{ file: 'MainActivity.kt', code: activity(context) }] },
  { says: 'device', snippets: [{ code: './gradlew installDebug' }] },
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
const activity = ({ origin, appId, redirectUri, signedOutUri }: SnippetContext) => `import android.content.Intent
import android.net.Uri
import android.os.Bundle
import android.util.Base64
import android.widget.Button
import android.widget.LinearLayout
import android.widget.TextView
import androidx.activity.ComponentActivity
import androidx.activity.result.contract.ActivityResultContracts.StartActivityForResult
import net.openid.appauth.AuthorizationException
import net.openid.appauth.AuthorizationRequest
import net.openid.appauth.AuthorizationResponse
import net.openid.appauth.AuthorizationService
import net.openid.appauth.AuthorizationServiceConfiguration
import net.openid.appauth.EndSessionRequest
import net.openid.appauth.ResponseTypeValues
import org.json.JSONObject

class MainActivity : ComponentActivity() {
    private lateinit var service: AuthorizationService
    private lateinit var greeting: TextView
    private lateinit var button: Button
    private val signingIn = registerForActivityResult(StartActivityForResult()) { result -> result.data?.let(::arrive) }
    private val signingOut = registerForActivityResult(StartActivityForResult()) { show(null) }

    override fun onCreate(savedInstanceState: Bundle?) {
        super.onCreate(savedInstanceState)
        service = AuthorizationService(this)
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
        AuthorizationServiceConfiguration.fetchFromIssuer(Uri.parse("${origin}/oidc")) { found, problem ->
            runOnUiThread { if (found == null) complain(problem) else then(found) }
        }

    private fun signIn(server: AuthorizationServiceConfiguration) {
        val request = AuthorizationRequest.Builder(server, "${appId}", ResponseTypeValues.CODE, Uri.parse("${redirectUri}"))
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
            .setPostLogoutRedirectUri(Uri.parse("${signedOutUri}"))
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
