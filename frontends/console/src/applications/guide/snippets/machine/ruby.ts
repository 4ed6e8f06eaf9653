import { MANAGEMENT_API } from '../../../../session';
import type { SnippetContext, Step } from '../types';

export const steps = (context: SnippetContext): Step[] => [
  { says: 'access' },
  { says: 'request', snippets: [{ file: 'manage.rb', code: manage(context) }] },
  { says: 'run', snippets: [{ code: 'ruby manage.rb' }] },
];

const manage = ({ origin, appId, secret }: SnippetContext) => `require "json"
require "net/http"

SERVER = "${origin}"

def send_to(uri, request)
  answer = Net::HTTP.start(uri.host, uri.port, use_ssl: uri.scheme == "https") { |http| http.request(request) }
  abort "#{uri} answered #{answer.code} #{answer.body}" unless answer.is_a?(Net::HTTPOK)
  answer
end

def token
  uri = URI("#{SERVER}/oidc/token")
  request = Net::HTTP::Post.new(uri)
  request.basic_auth("${appId}", "${secret}")
  request.set_form_data(grant_type: "client_credentials", resource: "${MANAGEMENT_API}", scope: "all")
  JSON.parse(send_to(uri, request).body)["access_token"]
end

uri = URI("#{SERVER}/api/users?page_size=5")
users = send_to(uri, Net::HTTP::Get.new(uri, "Authorization" => "Bearer #{token}"))
puts users["Total-Number"], JSON.parse(users.body).map { |user| user["username"] }`;
