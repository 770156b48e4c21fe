{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT operator/layout.tpl}}
{{%SET TITLE [[Item {{ITEM}}]] · {{CASE_NUMBER}}}}
{{%SET BACK <a class="govuk-back-link" href="/{{%LANG}}/cases/{{CASE_NUMBER:u}}/materials">[[Back to the list]]</a>}}
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<span class="govuk-caption-l"><span class="app-code">{{CASE_NUMBER}}</span> · {{CASE_TITLE}}</span>
<h1 class="govuk-heading-l">[[Item {{ITEM}}]] <span class="app-article">{{ART_14}}</span></h1>
<p class="govuk-body app-prose">{{TEXT:p}}</p>
<p class="govuk-body">{{%PART parts/tag.tpl}} [[An answer that you keep here is no legal act and stops no period. It becomes one when you hand in.]]</p>
{{#SAID_ROW}}<p class="govuk-body-s">{{SAID}}{{#FILE_NAME}} · <a class="govuk-link" href="{{FILE_PATH}}">{{FILE_NAME}}</a>{{%PART parts/virus.tpl}}{{/FILE_NAME}} <span class="app-quiet">[[{{SAID_AT}}, {{SAID_BY}}]]</span>{{#UNSENT}} <strong class="govuk-tag govuk-tag--yellow">[[not handed in yet]]</strong>{{/UNSENT}}</p>{{#SAID_BODY}}<p class="govuk-body-s app-prose">{{SAID_BODY:p}}</p>{{/SAID_BODY}}{{/SAID_ROW}}
<h2 class="govuk-heading-m">[[Here it is]]</h2>
<p class="govuk-body">[[No state secrets: of those give the number of the paper alone ({{ART_20}}).]]</p>
<form method="post" action="/{{%LANG}}/cases/{{CASE_NUMBER:u}}/materials/{{ITEM}}/upload" enctype="multipart/form-data" novalidate>
{{%PART parts/token.tpl}}
{{>FILE_FIELDS}}
<button class="govuk-button" type="submit">[[Upload]]</button>
</form>
<h2 class="govuk-heading-m">[[Or say why not]]</h2>
<form method="post" action="/{{%LANG}}/cases/{{CASE_NUMBER:u}}/materials/{{ITEM}}" novalidate>
{{%PART parts/token.tpl}}
{{>FIELDS}}
<button class="govuk-button govuk-button--secondary" type="submit">[[Keep the answer]]</button>
</form>
</div></div>
