{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT office/layout.tpl}}
{{%SET TITLE {{CASE_TITLE}} · {{CASE_NUMBER}}}}
{{%SET BACK <a class="govuk-back-link" href="/{{%LANG}}/circulations">[[Back to the list]]</a>}}
<span class="govuk-caption-l"><span class="app-code">{{CASE_NUMBER}}</span> · {{CASE_OPERATOR}}</span>
<h1 class="govuk-heading-l">{{CASE_TITLE}}</h1>
<div class="app-next"><p>{{NEXT_WORDS}}</p>
{{#REMARKS}}<p class="app-prose">[[Returned with this remark:]] {{REMARKS:p}}</p>{{/REMARKS}}
{{#CAN_CONFIRM}}<form method="post" action="/{{%LANG}}/circulations/{{CASE_NUMBER:u}}/confirm" class="app-no-print">{{%PART parts/token.tpl}}<p>[[Your earlier answer was: {{EARLIER_ANSWER}}.]]</p><button class="govuk-button govuk-button--secondary" type="submit">[[Confirm it for the new version]]</button></form>{{/CAN_CONFIRM}}
<ul class="govuk-list app-no-print">
{{#CAN_RELEASE}}<li><a class="govuk-link" href="/{{%LANG}}/circulations/{{CASE_NUMBER:u}}/release">[[Read and release the answer]]</a></li>{{/CAN_RELEASE}}
{{#CAN_ANSWER}}<li><a class="govuk-link" href="/{{%LANG}}/circulations/{{CASE_NUMBER:u}}/answer">[[Write the answer]]</a></li>
<li><a class="govuk-link" href="/{{%LANG}}/circulations/{{CASE_NUMBER:u}}/paper">[[Enter our answer on sealed paper]]</a></li>{{/CAN_ANSWER}}
</ul>
</div>
{{#HAS_CLOCKS}}
<h2 class="govuk-heading-m">[[Periods]]</h2>
{{#CLOCK}}
{{%PART parts/clock.tpl}}
{{/CLOCK}}
{{/HAS_CLOCKS}}
{{%PART parts/secret-parts.tpl}}
{{%PART member/head.tpl}}
{{#HAS_ANSWERS}}
<h2 class="govuk-heading-m" id="answers">[[Our answers]]</h2>
<div class="app-scroll" role="region" aria-labelledby="answers" tabindex="0">
<table class="app-table">
<thead><tr><th scope="col">[[Released]]</th><th scope="col">[[Version]]</th><th scope="col">[[Answer]]</th><th scope="col">[[Comments]]</th><th scope="col">[[Receipt]]</th></tr></thead>
<tbody>
{{#ANSWER_ROW}}<tr><td><time>{{ANSWER_DATE}}</time></td><td>{{VERSION}}</td><td>{{ANSWER_WORDS}}{{#ANSWER_OLD}}<br><strong class="govuk-tag govuk-tag--grey">[[for an earlier version]]</strong>{{/ANSWER_OLD}}</td><td class="app-prose">{{ANSWER_BODY:p}}</td><td><a class="govuk-link" href="/{{%LANG}}/circulations/{{CASE_NUMBER:u}}/receipt/{{ANSWER_SEQ:u}}">[[Print the receipt]]<span class="govuk-visually-hidden"> {{ANSWER_DATE}}</span></a></td></tr>
{{/ANSWER_ROW}}
</tbody>
</table>
</div>
{{/HAS_ANSWERS}}
