{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT office/layout.tpl}}
{{%SET TITLE [[Calendar {{NOTICE_NUMBER}}]]}}
{{%SET BACK <a class="govuk-back-link" href="/{{%LANG}}/calendars">[[Back to the calendar]]</a>}}
<h1 class="govuk-heading-l">{{NOTICE_NUMBER}} {{%PART parts/tag.tpl}}</h1>
<dl class="app-facts">
<div><dt>[[Edition (digest of its text)]]</dt><dd class="app-code">{{EDITION}}</dd></div>
<div><dt>[[Where it can be read]]</dt><dd>{{SOURCE}}</dd></div>
<div><dt>[[Imported]]</dt><dd>[[{{PROPOSED_AT}}, {{PROPOSED_BY}}]]</dd></div>
{{#DECIDED}}<div><dt>[[Decided]]</dt><dd>[[{{DECIDED_AT}}, {{DECIDED_BY}}]]</dd></div>{{/DECIDED}}
</dl>
{{#PREVIEW}}
<h2 class="govuk-heading-m" id="moves">[[What would move]]</h2>
<p class="govuk-body">[[Of {{CASES}} open cases, {{MOVED}} last days would move as of today.]]</p>
{{#NO_MOVES}}<p class="govuk-body">[[No last day would move.]]</p>{{/NO_MOVES}}
{{#MOVES}}
<div class="app-scroll" role="region" aria-labelledby="moves" tabindex="0">
<table class="govuk-table app-table">
<thead><tr><th scope="col">[[Case]]</th><th scope="col">[[Period]]</th><th scope="col">[[Last day now]]</th><th scope="col">[[Last day then]]</th><th scope="col">[[Letters that named it]]</th></tr></thead>
<tbody>
{{#MOVE}}
<tr><th scope="row" class="app-code">{{CASE_NUMBER}}</th><td>{{CLOCK_NAME}}{{#CLOCK_ENDED}} <span class="app-quiet">[[(ended)]]</span>{{/CLOCK_ENDED}}</td><td>{{OLD_DUE}}</td><td>{{NEW_DUE}}{{#CLOCK_PROVISIONAL}} <strong class="govuk-tag govuk-tag--yellow">[[provisional]]</strong>{{/CLOCK_PROVISIONAL}}</td><td class="app-prose">{{LETTERS:p}}</td></tr>
{{/MOVE}}
</tbody>
</table>
</div>
{{#MOVES_MORE}}<p class="govuk-body"><strong>[[{{MOVES_MORE}} more would move; the cases that were lodged last are not listed here.]]</strong></p>{{/MOVES_MORE}}
{{/MOVES}}
<form method="post" class="app-no-print" novalidate>
{{%PART parts/token.tpl}}
<div class="govuk-button-group">
{{#CAN_RELEASE}}<button class="govuk-button" type="submit" name="step" value="release">[[Release]]</button>{{/CAN_RELEASE}}
{{#CAN_DROP}}<button class="govuk-button govuk-button--warning" type="submit" name="step" value="drop">[[Drop]]</button>{{/CAN_DROP}}
</div>
</form>
{{#OWN_PROPOSAL}}<div class="govuk-inset-text">[[You imported this edition: another administrator has to release it.]]</div>{{/OWN_PROPOSAL}}
{{/PREVIEW}}
