{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT office/layout.tpl}}
{{%SET TITLE [[In-depth analysis]] · {{CASE_NUMBER}}}}
{{%SET BACK <a class="govuk-back-link" href="/{{%LANG}}/cases/{{CASE_NUMBER:u}}/special">[[Back to the special review]]</a>}}
<span class="govuk-caption-l"><span class="app-code">{{CASE_NUMBER}}</span> · {{CASE_OPERATOR}}</span>
<h1 class="govuk-heading-l">[[In-depth analysis]] <span class="app-article">{{ARTICLE}}</span> {{#FINISHED}}<strong class="govuk-tag govuk-tag--green">[[finished]]</strong>{{/FINISHED}}</h1>
{{#NO_VERSION}}<p class="govuk-body">[[Nothing is written yet.]]</p>{{/NO_VERSION}}
{{#WHY_NOT}}<p class="govuk-body">{{WHY_NOT}}</p>{{/WHY_NOT}}
<div class="app-actions app-no-print">
{{#CAN_WRITE}}<a class="govuk-button govuk-button--secondary" href="/{{%LANG}}/cases/{{CASE_NUMBER:u}}/analysis/edit">[[Write a new version]]</a>{{/CAN_WRITE}}
{{#CAN_FINISH}}<form method="post" action="/{{%LANG}}/cases/{{CASE_NUMBER:u}}/analysis/finish" novalidate>{{%PART parts/token.tpl}}<input type="hidden" name="seq" value="{{CASE_SEQ}}"><input type="hidden" name="version" value="{{NEWEST}}"><button class="govuk-button" type="submit">[[The analysis is finished with version {{NEWEST}}]]</button></form>{{/CAN_FINISH}}
</div>
{{#HAS_VERSION}}
<section aria-labelledby="version">
<h2 class="govuk-heading-m" id="version">[[Version {{VERSION}}]] <span class="app-article">{{VERSION_DIGEST}}</span></h2>
<p class="govuk-body-s app-quiet">{{DRAFTER}} · {{VERSION_TIME}} {{%PART parts/spill-link.tpl}}</p>
<div class="govuk-body app-prose">{{BODY:p}}</div>
</section>
{{/HAS_VERSION}}
{{#OTHER_VERSIONS}}
<section aria-labelledby="versions">
<h2 class="govuk-heading-m" id="versions">[[All versions]]</h2>
<ul class="govuk-list">
{{#VERSION_LINK}}<li><a class="govuk-link" href="/{{%LANG}}/cases/{{CASE_NUMBER:u}}/analysis?version={{VERSION_N:u}}"{{#VERSION_HERE}} aria-current="page"{{/VERSION_HERE}}>[[Version {{VERSION_N}}]]</a> <span class="app-quiet">{{DRAFTER}} · {{VERSION_TIME}}</span></li>
{{/VERSION_LINK}}
</ul>
</section>
{{/OTHER_VERSIONS}}
