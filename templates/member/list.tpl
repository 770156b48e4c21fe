{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT office/layout.tpl}}
{{%SET TITLE [[Circulated to {{MEMBER}}]]}}
<h1 class="govuk-heading-l">[[Circulated to {{MEMBER}}]]</h1>
<p class="govuk-body">[[Members give their comments in writing within 15 working days. A member that does not answer has not agreed.]] <span class="app-article">{{ARTICLE}}</span></p>
{{#HAS_OPEN}}
<h2 class="govuk-heading-m" id="open">[[Rounds that are open]]</h2>
<div class="app-scroll" role="region" aria-labelledby="open" tabindex="0">
<table class="app-table">
<thead><tr><th scope="col">[[Number]]</th><th scope="col">[[Last day]]</th><th scope="col">[[Our answer]]</th><th scope="col">[[Operator and purchase]]</th><th scope="col">[[Received]]</th></tr></thead>
<tbody>
{{#OPEN_ROW}}
<tr{{#IS_LATE}} class="app-table__late"{{/IS_LATE}}>
<td><a class="govuk-link app-code" href="/{{%LANG}}/circulations/{{CASE_NUMBER:u}}">{{CASE_NUMBER}}</a></td>
<td><time datetime="{{DUE_ISO}}">{{DUE}}</time>{{#PROVISIONAL}} <strong class="govuk-tag govuk-tag--yellow">[[provisional]]</strong>{{/PROVISIONAL}}<br><strong class="govuk-tag {{DUE_TAG}}">{{DUE_LEFT}}</strong> <span class="app-quiet">{{DUE_PERIOD}}</span></td>
<td>{{%PART parts/tag.tpl}}</td>
<td>{{CASE_OPERATOR}}<br><span class="app-quiet">{{CASE_TITLE}}</span></td>
<td><time datetime="{{RECEIVED_ISO}}">{{RECEIVED}}</time></td>
</tr>
{{/OPEN_ROW}}
</tbody>
</table>
</div>
{{/HAS_OPEN}}
{{#NO_OPEN}}<p class="govuk-body">[[Nothing waits for an answer of your member.]]</p>{{/NO_OPEN}}
{{#HAS_OVER}}
<h2 class="govuk-heading-m" id="over">[[Rounds that are over]]</h2>
<div class="app-scroll" role="region" aria-labelledby="over" tabindex="0">
<table class="app-table">
<thead><tr><th scope="col">[[Number]]</th><th scope="col">[[Operator and purchase]]</th><th scope="col">[[Received]]</th><th scope="col">[[Our answer]]</th><th scope="col">[[Outcome]]</th></tr></thead>
<tbody>
{{#OVER_ROW}}
<tr>
<td><a class="govuk-link app-code" href="/{{%LANG}}/circulations/{{CASE_NUMBER:u}}">{{CASE_NUMBER}}</a></td>
<td>{{CASE_OPERATOR}}<br><span class="app-quiet">{{CASE_TITLE}}</span></td>
<td><time datetime="{{RECEIVED_ISO}}">{{RECEIVED}}</time></td>
<td>{{%PART parts/tag.tpl}}</td>
<td>{{#CASE_FINDING}}{{CASE_FINDING}}{{/CASE_FINDING}}{{#NO_FINDING}}<span class="app-quiet">[[not served yet]]</span>{{/NO_FINDING}}</td>
</tr>
{{/OVER_ROW}}
</tbody>
</table>
</div>
{{/HAS_OVER}}
{{#PAGE_AFTER}}<p class="govuk-body"><a class="govuk-link" rel="next" href="/{{%LANG}}/circulations?before={{PAGE_LAST:u}}">[[Earlier ones]] →</a></p>{{/PAGE_AFTER}}
