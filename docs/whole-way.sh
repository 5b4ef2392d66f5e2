#!/usr/bin/env bash
# The whole way of a claim over REST: from a pasted article to a published fact-check.
# Needs a running Stet and nothing but bash, curl, grep and sed.
#
#   docs/whole-way.sh http://127.0.0.1:8080 PASSWORD
#
# PASSWORD is the one of the demonstration accounts, which a first start prints.
set -euo pipefail

if [ $# -ne 2 ]; then
  echo "Usage: $0 ADDRESS PASSWORD" >&2
  exit 2
fi
base=${1%/}
password=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

say() { printf '\n%s\n' "$*"; }

# The first value of a text field in the last answer.
field() { grep -o "\"$1\" *: *\"[^\"]*\"" "$work/body" | head -n 1 | sed 's/^"[^"]*" *: *"//; s/"$//' || true; }

# The version that the last answer named.
etag() { sed -n 's/^[Ee][Tt][Aa][Gg]: *//p' "$work/headers" | tr -d '\r'; }

# call ACCOUNT METHOD PATH [BODY [IF-MATCH]]: leaves the answer in $work/body, or ends with the problem's detail.
call() {
  local account=$1 method=$2 path=$3 body=${4:-} version=${5:-} status
  local -a options=(--silent --show-error --user "$account:$password" --request "$method"
    --dump-header "$work/headers" --output "$work/body" --write-out '%{http_code}')
  if [ -n "$body" ]; then options+=(--header 'Content-Type: application/json' --data "$body"); fi
  if [ -n "$version" ]; then options+=(--header "If-Match: $version"); fi
  : > "$work/body"
  status=$(curl "${options[@]}" "$base$path")
  if [ "${status#2}" = "$status" ]; then
    echo "$method $path as $account was answered with $status: $(field detail)" >&2
    exit 1
  fi
}

# write ACCOUNT METHOD PATH [BODY]: reads the claim first, and writes at the version read.
write() {
  call "$1" GET "/api/claims/$claim"
  call "$1" "$2" "/api/claims/$claim/$3" "${4:-}" "$(etag)"
}

say "1. The editor pastes an article."
run="run $(date +%s)-$$"
call editor POST /api/articles "{
  \"title\": \"Night trains carried more passengers\",
  \"text\": \"Night trains carried 1.4 million passengers in 2025, the railway said on Tuesday ($run).\\n\\nThat was 12 per cent more than in 2024, according to the ministry of transport.\"}"
article=$(field id)
echo "   article $article"
claim=$(sed 's/.*"claims" *: *\[//' "$work/body" | grep -o '"id" *: *"[^"]*"' | head -n 1 | sed 's/.*"\([^"]*\)"$/\1/')
call editor GET "/api/claims/$claim"
echo "   its first claim: $(field text)"

say "2. The editor accepts the claim, and assigns it to reviewer1."
write editor PUT acceptance
write editor PUT assignment '{"reviewers": ["reviewer1"]}'
echo "   state $(field state)"

say "3. The reviewer writes a verdict, adds evidence, and seals it."
write reviewer1 PUT review '{"rating": "true", "rationale": "The railway’s own annual figures say the same."}'
call reviewer1 POST "/api/claims/$claim/evidence" '{
  "url": "https://figures.railway.example/2025",
  "title": "Annual figures 2025",
  "quote": "1.4 million",
  "stance": "supports",
  "kind": "primary"}'
write reviewer1 PUT review/submission
echo "   state $(field state)"

say "4. The reviewer writes the report."
call reviewer1 GET "/api/claims/$claim/report"
call reviewer1 PUT "/api/claims/$claim/report" '{
  "headline": "Night trains did carry 1.4 million passengers",
  "summary": "The annual figures bear the claim out.",
  "body": "We compared the claim with the annual figures.\n\nThey give 1.4 million passengers for 2025.",
  "rating": "true"}' "$(etag)"
sha256=$(field sha256)
echo "   the SHA-256 of all that readers will see is $sha256"

say "5. Another editor approves exactly this revision, and publishes it."
write editor2 PUT approval "{\"sha256\": \"$sha256\"}"
write editor2 PUT publication
echo "   state $(field state)"
address=$base$(grep -o '"url" *: *"/checks/[^"]*"' "$work/body" | sed 's/.*"\(\/checks[^"]*\)"$/\1/')

say "6. Everybody can read it, without signing in."
curl --silent --show-error --fail --output "$work/page" "$address"
grep -q 'Night trains did carry' "$work/page"
echo "   $address"

say "7. Search engines read its ClaimReview:"
curl --silent --show-error --fail "$address.jsonld" | tee "$work/body"
grep -q '"ClaimReview"' "$work/body"
printf '\n\nDone.\n'
