{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT office/layout.tpl}}
{{%SET TITLE [[Public reports]]}}
<h1 class="govuk-heading-l" id="reports-title">[[Public reports]]</h1>
<p class="govuk-body">[[Reports are sealed. Opening one is recorded with your name. Nobody knows who reported; do not try to find out.]]</p>
<nav aria-label="[[Public reports]]">
<ul class="app-tabs app-no-print">
{{#TAB}}
<li><a href="/{{%LANG}}/reports{{TAB_PATH}}"{{#TAB_HERE}} aria-current="page"{{/TAB_HERE}}>{{TAB_WORDS}}</a></li>
{{/TAB}}
</ul>
</nav>
{{#NO_REPORTS}}<p class="govuk-body">[[There is no report here.]]</p>{{/NO_REPORTS}}
{{#HAS_REPORTS}}
<div class="app-scroll" role="region" aria-labelledby="reports-title" tabindex="0">
<table class="app-table">
<thead><tr><th scope="col">[[Report]]</th><th scope="col">[[Day]]</th><th scope="col">[[State]]</th><th scope="col">[[First answer by (Office setting)]]</th></tr></thead>
<tbody>
{{#REPORT_ROW}}<tr><td><a class="govuk-link" href="/{{%LANG}}/reports/{{REPORT_ID:u}}">[[Report no. {{REPORT_ID}}]]</a></td><td><time>{{REPORT_DATE}}</time></td><td>{{%PART parts/tag.tpl}}</td><td>{{#DUE}}<time>{{DUE_DATE}}</time>{{#OVERDUE}} <strong class="govuk-tag govuk-tag--red">[[overdue]]</strong>{{/OVERDUE}}{{/DUE}}</td></tr>
{{/REPORT_ROW}}
</tbody>
</table>
</div>
{{/HAS_REPORTS}}
{{#PAGE_AFTER}}<p class="govuk-body"><a class="govuk-link" rel="next" href="/{{%LANG}}/reports{{PAGE_PATH}}?{{PAGE_WORD:u}}={{PAGE_LAST:u}}">[[More reports]] →</a></p>{{/PAGE_AFTER}}
